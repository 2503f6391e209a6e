import type { ScorecardView } from "@evenhand/contract/scorecards";
import { formatMoment } from "../../lib/format.ts";
import { ratingInWords } from "./rating-words.ts";
import { cardWords } from "./words.ts";

/** A submitted card as plain text, for the record system of the employer. */
export function cardAsText(card: ScorecardView): string {
  const { form, submitted } = card;
  if (submitted === null) return "";
  const head = [
    `${card.candidate.name}, ${card.opening.title}`,
    `${form.stage.name}, ${form.level.name}${form.setting === null ? "" : `, ${form.setting}`}`,
    `${card.author.name}${card.submittedAt === null ? "" : `, ${formatMoment(card.submittedAt)}`}, rubric ${card.version.label}`,
  ];
  const criteria = form.criteria.flatMap((criterion) => {
    const rating = submitted.ratings.find((one) => one.criterion === criterion.id);
    if (rating === undefined) return [];
    const mark = ratingInWords(rating.rating, form.scale.points);
    const evidence = rating.evidence.flatMap((one) =>
      [
        [cardWords.did, one.didWhat],
        [cardWords.changed, one.whatChanged],
        [cardWords.verified, one.howVerified],
      ].flatMap(([label, text]) =>
        text === "" || text === undefined ? [] : [`  ${label}: ${text}`],
      ),
    );
    return ["", `${criterion.name}: ${mark}`, ...evidence];
  });
  const { choice, sentence } = submitted.recommendation;
  return [
    ...head,
    ...criteria,
    "",
    `${cardWords.recommendation}: ${cardWords.choice[choice]}. ${sentence}`,
    ...(submitted.takeAway === "" ? [] : ["", `${cardWords.takeAway}: ${submitted.takeAway}`]),
  ].join("\n");
}
