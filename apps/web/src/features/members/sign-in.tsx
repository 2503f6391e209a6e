import { useState, type ReactNode } from "react";
import { forgetLinkToken, useLinkToken } from "../../lib/link-token.ts";
import { Button } from "../../ui/button.tsx";
import { useAskForLink } from "./account-link-api.ts";
import { signInLinkWords } from "./account-words.ts";
import { AskForLink } from "./ask-for-link.tsx";
import { SignInByLink } from "./sign-in-by-link.tsx";
import { SignInForm, type SignInFormProps } from "./sign-in-form.tsx";

type SignInProps = Pick<SignInFormProps, "why" | "onDone"> & { forgot: ReactNode };

/** The ways in: by password, by a link that is asked for here, or by the link that opened this page. */
export function SignIn({ why, onDone, forgot }: SignInProps) {
  const token = useLinkToken();
  const [way, setWay] = useState<"password" | "mail">("password");
  /** The link that the person turned away from; another one may still come to this page. */
  const [left, setLeft] = useState<string | null>(null);
  const byPassword = (
    <Button
      look="quiet"
      wide
      onClick={() => {
        forgetLinkToken();
        setLeft(token);
        setWay("password");
      }}
    >
      {signInLinkWords.passwordInstead}
    </Button>
  );
  if (token !== null && token !== left) {
    return (
      <SignInByLink key={token} token={token} onDone={onDone}>
        {byPassword}
      </SignInByLink>
    );
  }
  if (way === "mail") return <ByMail>{byPassword}</ByMail>;
  return <SignInForm why={why} onDone={onDone} forgot={forgot} onMail={() => setWay("mail")} />;
}

function ByMail({ children }: { children: ReactNode }) {
  const ask = useAskForLink("POST /api/session/links");
  if (ask.isSuccess) {
    return (
      <>
        <output>{signInLinkWords.asked(ask.variables.email)}</output>
        {children}
      </>
    );
  }
  return (
    <>
      <p>{signInLinkWords.lead}</p>
      <AskForLink label={signInLinkWords.action} send={signInLinkWords.send} ask={ask} />
      {children}
    </>
  );
}
