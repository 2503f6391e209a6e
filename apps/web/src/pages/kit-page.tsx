import { Link, useNavigate, useParams } from "@tanstack/react-router";
import type { InterviewKit } from "@evenhand/contract/scorecards";
import { paths } from "../app/paths.ts";
import { OpenCardButton } from "../features/interviews/open-card-button.tsx";
import { Kit } from "../features/scorecards/kit.tsx";
import { kitWords } from "../features/scorecards/kit-words.ts";
import { buttonClass } from "../ui/button.tsx";

export function KitPage() {
  const { interviewId } = useParams({ from: "/signed-in/interviews/$interviewId/kit" });
  return <Kit key={interviewId} interviewId={interviewId} toCard={toCard} />;
}

const toCard = (kit: InterviewKit) => <ToCard kit={kit} />;

function ToCard({ kit: { interviewId, scorecardId, can } }: { kit: InterviewKit }) {
  const navigate = useNavigate();
  if (scorecardId !== null) {
    return (
      <Link to={paths.scorecard} params={{ scorecardId }} className={buttonClass("main")}>
        {kitWords.goOn}
      </Link>
    );
  }
  if (!can.openCard) return null;
  return (
    <OpenCardButton
      urgent
      interviewId={interviewId}
      onOpened={(id) => void navigate({ to: paths.scorecard, params: { scorecardId: id } })}
    />
  );
}
