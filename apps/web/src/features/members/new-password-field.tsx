import { useState } from "react";
import { hasCode, problemAt } from "../../lib/api-error.ts";
import { HiddenText } from "../../ui/hidden-text.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { passwordWords } from "./words.ts";

const SHORTEST = 12;
const LONGEST = 128;

type NewPasswordFieldProps = {
  label: string;
  name: string;
  error: unknown;
  problem?: string | undefined;
};

/** A password to be chosen: the one rule in view, and how far one is from it while typing. */
export function NewPasswordField({ label, name, error, problem }: NewPasswordFieldProps) {
  const [length, setLength] = useState(0);
  const enough = length >= SHORTEST;
  const refused = hasCode(error, "password_refused") ? passwordWords.refused : undefined;
  const progress = enough ? passwordWords.enough : passwordWords.more(SHORTEST - length);
  return (
    <PasswordField
      label={label}
      words={passwordWords}
      name={name}
      autoComplete="new-password"
      onChange={(event) => setLength(event.currentTarget.value.length)}
      problem={problem ?? refused ?? problemAt(error, name)}
      hint={
        <>
          {length === 0 ? passwordWords.rule : progress}
          <output>{enough ? <HiddenText>{passwordWords.enough}</HiddenText> : null}</output>
        </>
      }
    />
  );
}

/** What is wrong with a new password, or `false`. */
export function newPasswordProblem(password: string): string | false {
  const { length } = password;
  if (length === 0) return passwordWords.missing;
  if (length < SHORTEST) return passwordWords.tooShort(length);
  return length > LONGEST && passwordWords.tooLong;
}
