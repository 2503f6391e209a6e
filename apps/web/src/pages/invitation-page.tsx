import { Link, useNavigate } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { InvitationAccept } from "../features/members/invitation-accept.tsx";
import { invitationWords } from "../features/members/words.ts";

export function InvitationPage() {
  const navigate = useNavigate();
  return (
    <InvitationAccept
      toSignIn={<Link to={paths.signIn}>{invitationWords.toSignIn}</Link>}
      onDone={() => void navigate({ to: paths.home, replace: true })}
    />
  );
}
