import { leaveToSignIn } from "../app/paths.ts";
import { SignInAgain } from "../features/members/sign-in-again.tsx";

/** Opens over any page whose session has ended. */
export default function SignInAgainPage() {
  return <SignInAgain onLeave={() => leaveToSignIn("signed-out")} />;
}
