import { Link, useRouter, useSearch } from "@tanstack/react-router";
import { paths, safeNext } from "../app/paths.ts";
import { passwordLinkWords } from "../features/members/account-words.ts";
import { SignIn } from "../features/members/sign-in.tsx";
import { signInWords } from "../features/members/words.ts";
import { Door } from "../ui/door.tsx";

export function SignInPage() {
  const { next, why } = useSearch({ from: "/sign-in" });
  const { history } = useRouter();
  return (
    <Door title={signInWords.title} lead={signInWords.lead} foot={signInWords.foot}>
      <SignIn
        why={why}
        onDone={() => history.replace(safeNext(next))}
        forgot={<Link to={paths.newPassword}>{passwordLinkWords.forgot}</Link>}
      />
    </Door>
  );
}
