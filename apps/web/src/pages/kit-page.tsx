import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { OpenCardButton } from "../features/interviews/open-card-button.tsx";
import { Kit } from "../features/scorecards/kit.tsx";
import { kitWords } from "../features/scorecards/kit-words.ts";
import { buttonClass } from "../ui/button.tsx";

export function KitPage() {
  const { interviewId } = useParams({ from: "/signed-in/interviews/$interviewId/kit" });
  const navigate = useNavigate();
  return (
    <Kit
      key={interviewId}
      interviewId={interviewId}
      toCard={({ scorecardId, can }) =>
        scorecardId !== null ? (
          <Link to={paths.scorecard} params={{ scorecardId }} className={buttonClass("main")}>
            {kitWords.goOn}
          </Link>
        ) : can.openCard ? (
          <OpenCardButton
            urgent
            interviewId={interviewId}
            onOpened={(id) => void navigate({ to: paths.scorecard, params: { scorecardId: id } })}
          />
        ) : null
      }
    />
  );
}
