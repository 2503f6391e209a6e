import { Link } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { passwordLinkWords } from "../features/members/account-words.ts";
import { NewPassword } from "../features/members/new-password.tsx";

export function NewPasswordPage() {
  return <NewPassword toSignIn={<Link to={paths.signIn}>{passwordLinkWords.toSignIn}</Link>} />;
}
