import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { failureWords } from "../../lib/failure-words.ts";
import { formatDay } from "../../lib/format.ts";
import { later } from "../../lib/later.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { FormFoot } from "../../ui/form.tsx";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Status } from "../../ui/status.tsx";
import { secondFactorWords } from "./account-words.ts";
import { profileQuery } from "./profile-api.ts";
import styles from "./profile.module.css";
import type { SecondFactorDialogProps } from "./second-factor-dialog.tsx";

const dialog = later<SecondFactorDialogProps>(() => import("./second-factor-dialog.tsx"));

const FEW = 3;

/** Where there is little room, its name stands above it and not beside. */
export function ProfileSecondFactor({ beside = true }: { beside?: boolean }) {
  const profile = useQuery(profileQuery);
  const [open, setOpen] = useState<SecondFactorDialogProps["to"] | null>(null);
  const [said, setSaid] = useState("");
  const { Part, failed, tryAgain } = dialog.usePart(open !== null);
  const start = (to: SecondFactorDialogProps["to"]) => {
    setSaid("");
    setOpen(to);
    if (failed) tryAgain();
  };
  return (
    <Section title={secondFactorWords.title} lead={secondFactorWords.lead} beside={beside}>
      {profile.isPending ? <Skeleton lines={2} label={secondFactorWords.title} /> : null}
      {profile.isError && profile.data === undefined ? (
        <ErrorState
          failure={failureWords(profile.error)}
          onTryAgain={() => void profile.refetch()}
        />
      ) : null}
      {profile.data ? (
        <State
          secondFactor={profile.data.secondFactor}
          busy={open !== null && Part === null}
          onStart={start}
        />
      ) : null}
      <Status>{said}</Status>
      {open !== null && Part !== null ? (
        <Part
          to={open}
          onClose={() => setOpen(null)}
          onDone={(sentence) => {
            setOpen(null);
            setSaid(sentence);
          }}
        />
      ) : null}
    </Section>
  );
}

type StateProps = {
  secondFactor: { since: string; recoveryCodesLeft: number } | null;
  busy: boolean;
  onStart: (to: SecondFactorDialogProps["to"]) => void;
};

function State({ secondFactor, busy, onStart }: StateProps) {
  if (secondFactor === null) {
    return (
      <div className={styles["stack"]}>
        <p>{secondFactorWords.off}</p>
        <FormFoot>
          <Button busy={busy} onClick={() => onStart("set-up")}>
            {secondFactorWords.setUp}
          </Button>
        </FormFoot>
      </div>
    );
  }
  const { since, recoveryCodesLeft } = secondFactor;
  return (
    <div className={styles["stack"]}>
      <p>
        {secondFactorWords.on(formatDay(since))} {secondFactorWords.left(recoveryCodesLeft)}{" "}
        {recoveryCodesLeft <= FEW ? secondFactorWords.few : ""}
      </p>
      <FormFoot>
        <Button busy={busy} onClick={() => onStart("renew")}>
          {secondFactorWords.renew}
        </Button>
        <Button busy={busy} onClick={() => onStart("remove")}>
          {secondFactorWords.remove}
        </Button>
      </FormFoot>
    </div>
  );
}
