import { hasCode, problemAt } from "../../lib/api-error.ts";
import { PasswordField } from "../../ui/password-field.tsx";
import { secondFactorWords } from "./account-words.ts";
import { useSession } from "./use-session.ts";
import { passwordWords } from "./words.ts";

type OwnPasswordFieldProps = { error: unknown; problem: string | undefined };

/** One's password again, before a change to how one signs in. */
export function OwnPasswordField({ error, problem }: OwnPasswordFieldProps) {
  const { email } = useSession().user;
  const wrong = hasCode(error, "wrong_credentials") ? secondFactorWords.passwordWrong : undefined;
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={secondFactorWords.password}
        words={passwordWords}
        name="password"
        autoComplete="current-password"
        maxLength={128}
        problem={problem ?? wrong ?? problemAt(error, "password")}
      />
    </>
  );
}
