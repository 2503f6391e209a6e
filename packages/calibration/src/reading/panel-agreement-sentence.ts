import type { PanelAgreement } from "../agreement/panel-agreement.ts";
import { isNotEnough } from "../not-enough.ts";

const hundredths = (share: number): number => Math.round(share * 100);

/** How often two people in one interview give the same point, with its likely range and chance beside it. */
export function panelAgreementSentence({ exact, adjacent, chance }: PanelAgreement): string {
  if (isNotEnough(exact)) return exact.notEnough.because;
  const [low, high] = exact.interval;
  const near = isNotEnough(adjacent)
    ? ""
    : `, and at most one point apart on ${hundredths(adjacent.estimate)}`;
  const seen = `On what they rated together, two people in the same interview gave the same point on ${hundredths(exact.estimate)} of 100 criteria (likely range ${hundredths(low)} to ${hundredths(high)})${near}.`;
  const alone = `Chance alone would bring the same point on ${hundredths(chance)}`;
  if (low > chance) return `${seen} ${alone}.`;
  if (high < chance) return `${seen} ${alone}, which is more.`;
  return `${seen} ${alone}, so we cannot say that they agree more often than by chance.`;
}
