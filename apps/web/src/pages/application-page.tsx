import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useRouter } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { Application, type ApplicationView } from "../features/candidates/application.tsx";
import { candidateWords } from "../features/candidates/words.ts";
import { InterviewList } from "../features/interviews/interview-list.tsx";
import { useSession } from "../features/members/use-session.ts";
import { openingQuery } from "../features/openings/opening-api.ts";
import { buttonClass } from "../ui/button.tsx";

export function ApplicationPage() {
  const { applicationId } = useParams({ from: "/signed-in/applications/$applicationId" });
  return (
    <Application
      key={applicationId}
      applicationId={applicationId}
      actions={toRoundUp}
      linkToOpening={linkToOpening}
      interviews={toInterviews}
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

function toRoundUp({ id, can, needsDecision }: ApplicationView) {
  return can.seeRoundUp ? (
    <Link
      to={paths.roundUp}
      params={{ applicationId: id }}
      className={buttonClass(needsDecision ? "main" : "plain")}
    >
      {candidateWords.roundUp}
    </Link>
  ) : null;
}

function toInterviews(application: ApplicationView) {
  return <Interviews application={application} />;
}

/** The stages come with the opening: what they are called, how long they last, what to focus on. */
function Interviews({ application }: { application: ApplicationView }) {
  const navigate = useNavigate();
  const router = useRouter();
  const kitLink = (interviewId: string) =>
    location.origin + router.buildLocation({ to: paths.kit, params: { interviewId } }).href;
  const { organisation } = useSession();
  const opening = useQuery(openingQuery(application.opening.id));
  return (
    <InterviewList
      applicationId={application.id}
      interviews={application.interviews}
      stages={
        opening.data?.stages ??
        application.stages.map(({ id, name }) => ({ id, name, minutes: null, focuses: [] }))
      }
      timeZone={organisation?.timeZone}
      canSchedule={application.can.schedule}
      kitLink={kitLink}
      onOpened={(scorecardId) => void navigate({ to: paths.scorecard, params: { scorecardId } })}
    />
  );
}
