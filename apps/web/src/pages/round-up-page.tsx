import { Link, useParams } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { RoundUp } from "../features/debriefs/round-up.tsx";
import { debriefWords } from "../features/debriefs/words.ts";
import { useSession } from "../features/members/use-session.ts";
import { buttonClass } from "../ui/button.tsx";

export function RoundUpPage() {
  const { applicationId } = useParams({ from: "/signed-in/applications/$applicationId/round-up" });
  const { user } = useSession();
  return (
    <RoundUp
      key={applicationId}
      applicationId={applicationId}
      userId={user.id}
      linkToOpening={linkToOpening}
      actions={
        <Link to={paths.application} params={{ applicationId }} className={buttonClass()}>
          {debriefWords.toCandidate}
        </Link>
      }
    />
  );
}

function linkToOpening(openingId: string, title: string) {
  return (
    <Link to={paths.opening} params={{ openingId }}>
      {title}
    </Link>
  );
}
