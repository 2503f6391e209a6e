import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { KnowsField } from "../features/interviews/knows-field.tsx";
import { OpenCardButton } from "../features/interviews/open-card-button.tsx";
import { Kit, type KitWay } from "../features/scorecards/kit.tsx";
import { kitWords } from "../features/scorecards/kit-words.ts";
import { buttonClass } from "../ui/button.tsx";

export function KitPage() {
  const { interviewId } = useParams({ from: "/signed-in/interviews/$interviewId/kit" });
  return <Kit key={interviewId} interviewId={interviewId} toCard={toCard} knows={knows} />;
}

const knows = ({ interviewId, knowsCandidate }: KitWay) => (
  <KnowsField interviewId={interviewId} answer={knowsCandidate} />
);

const toCard = (kit: KitWay) => <ToCard kit={kit} />;

function ToCard({ kit: { interviewId, scorecardId, can } }: { kit: KitWay }) {
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
