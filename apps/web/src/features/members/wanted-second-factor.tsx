import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { failureLine } from "../../lib/failure-words.ts";
import { sessionQuery } from "../../lib/session.ts";
import { Button } from "../../ui/button.tsx";
import { Door } from "../../ui/door.tsx";
import { wantedFactorWords } from "./account-words.ts";
import { OrganisationSwitcher } from "./organisation-switcher.tsx";
import { profileQuery } from "./profile-api.ts";
import { ProfileSecondFactor } from "./profile-second-factor.tsx";
import { shellWords } from "./shell-words.ts";
import { useCarefulSignOut } from "./sign-out.ts";
import UnsentQuestion from "./unsent-question.tsx";
import { useSession } from "./use-session.ts";

type WantedSecondFactorProps = {
  onDone: () => void;
  onSignedOut: () => void;
  onSwitched: () => void;
};

/** All that an organisation shows to whoever lacks the second factor that it wants: the way to one, and out. */
export function WantedSecondFactor({ onDone, onSignedOut, onSwitched }: WantedSecondFactorProps) {
  const { organisation } = useSession();
  const queryClient = useQueryClient();
  const profile = useQuery(profileQuery);
  const signOut = useCarefulSignOut(onSignedOut);
  const [busy, setBusy] = useState(false);
  const goOn = async () => {
    setBusy(true);
    await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey });
    onDone();
  };
  return (
    <Door title={wantedFactorWords.title} lead={wantedFactorWords.lead(organisation?.name ?? "")}>
      <ProfileSecondFactor beside={false} />
      {profile.data?.secondFactor ? (
        <Button look="main" wide busy={busy} onClick={() => void goOn()}>
          {wantedFactorWords.goOn}
        </Button>
      ) : null}
      <OrganisationSwitcher onSwitched={onSwitched} />
      <Button wide busy={signOut.isPending} onClick={() => void signOut.ask()}>
        {shellWords.signOut}
      </Button>
      {signOut.error ? <p role="alert">{failureLine(signOut.error)}</p> : null}
      {signOut.unsent.length > 0 ? (
        <UnsentQuestion
          kinds={signOut.unsent}
          busy={signOut.isPending}
          problem={signOut.error ? failureLine(signOut.error) : null}
          onLeave={signOut.leave}
          onStay={signOut.stay}
        />
      ) : null}
    </Door>
  );
}
