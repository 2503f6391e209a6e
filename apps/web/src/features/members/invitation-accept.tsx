import type { ReactNode } from "react";
import { hasCode } from "../../lib/api-error.ts";
import { failureWords } from "../../lib/failure-words.ts";
import { useLinkToken } from "../../lib/link-token.ts";
import { formatMoment } from "../../lib/format.ts";
import { Door } from "../../ui/door.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useInvitationPreview } from "./invitation-api.ts";
import { InvitationForm } from "./invitation-form.tsx";
import { roleWords } from "./shell-words.ts";
import { invitationWords } from "./words.ts";

type InvitationAcceptProps = { toSignIn: ReactNode; onDone: () => void };

/** What the link is for, and the way in; or why it leads nowhere any more. */
export function InvitationAccept({ toSignIn, onDone }: InvitationAcceptProps) {
  const token = useLinkToken();
  const preview = useInvitationPreview(token);

  if (token === null) {
    return <Door title={invitationWords.noTokenTitle} lead={invitationWords.noToken} />;
  }
  if (preview.isPending) {
    return (
      <Door title={invitationWords.title}>
        <Skeleton lines={3} label={invitationWords.opening} />
      </Door>
    );
  }
  if (hasCode(preview.error, "gone", "conflict")) {
    return (
      <Door title={invitationWords.goneTitle} lead={invitationWords.gone}>
        {toSignIn}
      </Door>
    );
  }
  if (hasCode(preview.error, "not_found", "invalid_input")) {
    return <Door title={invitationWords.unknownTitle} lead={invitationWords.unknown} />;
  }
  if (preview.error !== null) {
    return (
      <Door title={invitationWords.title}>
        <ErrorState
          failure={failureWords(preview.error)}
          onTryAgain={() => void preview.refetch()}
        />
      </Door>
    );
  }
  const { organisation, invitedBy, role, expiresAt } = preview.data;
  return (
    <Door
      title={invitationWords.heading(organisation)}
      lead={invitationWords.lead(invitedBy, roleWords[role].name)}
      foot={invitationWords.expires(formatMoment(expiresAt))}
    >
      <InvitationForm token={token} preview={preview.data} onDone={onDone} />
    </Door>
  );
}
