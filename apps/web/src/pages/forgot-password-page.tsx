import { Link } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { passwordLinkWords } from "../features/members/account-words.ts";
import { ForgotPassword } from "../features/members/forgot-password.tsx";

export function ForgotPasswordPage() {
  return <ForgotPassword toSignIn={<Link to={paths.signIn}>{passwordLinkWords.toSignIn}</Link>} />;
}
