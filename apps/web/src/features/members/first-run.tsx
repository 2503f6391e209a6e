import { useState, type ReactNode } from "react";
import { hasCode } from "../../lib/api-error.ts";
import { failureWords } from "../../lib/failure-words.ts";
import { useLinkToken } from "../../lib/link-token.ts";
import { Button } from "../../ui/button.tsx";
import { Door } from "../../ui/door.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useFirstRunToken } from "./first-run-api.ts";
import { FirstRunForm } from "./first-run-form.tsx";
import { firstRunWords } from "./words.ts";

type FirstRunProps = { toSignIn: ReactNode; onDone: () => void };

/** Step one checks the link, step two makes the owner and the organisation. */
export function FirstRun({ toSignIn, onDone }: FirstRunProps) {
  const token = useLinkToken();
  const check = useFirstRunToken(token);
  const [step, setStep] = useState<1 | 2>(1);

  if (token === null) {
    return (
      <Door title={firstRunWords.noTokenTitle} lead={firstRunWords.noToken}>
        {toSignIn}
      </Door>
    );
  }
  if (check.isPending) {
    return (
      <Door title={firstRunWords.title}>
        <Skeleton lines={2} label={firstRunWords.checking} />
      </Door>
    );
  }
  if (hasCode(check.error, "gone", "not_found", "invalid_input", "not_allowed", "conflict")) {
    return (
      <Door title={firstRunWords.spentTitle} lead={firstRunWords.spent}>
        {toSignIn}
      </Door>
    );
  }
  if (check.error !== null) {
    return (
      <Door title={firstRunWords.title}>
        <ErrorState failure={failureWords(check.error)} onTryAgain={() => void check.refetch()} />
      </Door>
    );
  }
  if (step === 1) {
    return (
      <Door
        title={firstRunWords.checkTitle}
        lead={firstRunWords.checkLead}
        foot={firstRunWords.step(1)}
      >
        <Button look="main" wide onClick={() => setStep(2)}>
          {firstRunWords.next}
        </Button>
      </Door>
    );
  }
  return (
    <Door
      title={firstRunWords.formTitle}
      lead={firstRunWords.formLead}
      foot={firstRunWords.step(2)}
    >
      <FirstRunForm token={token} onDone={onDone} />
    </Door>
  );
}
