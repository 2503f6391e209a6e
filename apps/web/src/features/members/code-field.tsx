import { useState } from "react";
import { hasCode, problemAt } from "../../lib/api-error.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { codeWords } from "./account-words.ts";

type CodeFieldProps = {
  error: unknown;
  problem: string | undefined;
  /** It appears in a form that is filled in already. */
  takesFocus?: boolean;
};

/** The code of the app, or one of the kept ones: one field of a form by the name of `code`. */
export function CodeField({ error, problem, takesFocus = false }: CodeFieldProps) {
  const [recovery, setRecovery] = useState(false);
  const [turned, setTurned] = useState(false);
  const wrong = recovery ? codeWords.wrongRecovery : codeWords.wrong;
  const told = problem ?? (hasCode(error, "wrong_code") ? wrong : problemAt(error, "code"));
  const turn = () => {
    setTurned(true);
    setRecovery(!recovery);
  };
  return (
    <>
      <TextField
        // Another field, not another look of the same: what was typed into one is no use in the other.
        key={String(recovery)}
        ref={takesFocus || turned ? focus : undefined}
        label={recovery ? codeWords.recovery : codeWords.code}
        hint={recovery ? codeWords.recoveryHint : codeWords.codeHint}
        name="code"
        autoComplete={recovery ? "off" : "one-time-code"}
        inputMode={recovery ? "text" : "numeric"}
        autoCapitalize={recovery ? "characters" : "none"}
        spellCheck={false}
        maxLength={64}
        problem={told}
      />
      <Button look="quiet" onClick={turn}>
        {recovery ? codeWords.appInstead : codeWords.recoveryInstead}
      </Button>
    </>
  );
}

function focus(input: HTMLInputElement | null): void {
  input?.focus();
}
