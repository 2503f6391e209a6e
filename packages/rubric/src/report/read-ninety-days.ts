import { readConstraintList } from "./read-constraints.ts";
import type { Reader } from "./found.ts";

const ARC =
  /\b(?:90[- ]days?|first[- ]quarter)(?:[- ][a-z]+)? (?:arc|plan|map|cadence|outline|path)\b/i;
const OUTCOMES = /\b(?:outcomes?|day[- ]90|90[- ]days?|first[- ]quarter|early wins?)\b/i;
const STEP = /^(?:weeks?|days?|months?) \d|^\d{1,3} days?:/i;

type Mode = "arc90" | "outcomes" | null;

/**
 * The 90-day arc and the outcomes at 90 days, each a list under a line that announces it. In a field
 * note a step of the arc ("Weeks 1–2: …") is known without it.
 */
export function ninetyDaysReader(heading: string, inFieldNote: boolean): Reader {
  let mode: Mode = inFieldNote ? null : announced(heading);
  let begun = "";
  return ({ text, number, bullet }) => {
    if (!bullet && !/[\p{L}\p{N}]/u.test(text)) return null;
    if (!bullet) {
      // A label may be broken in two lines.
      const whole = `${begun}${text}`;
      begun = /[.!?:;…][”"’')]*$/.test(whole) || whole.length > 300 ? "" : `${whole} `;
      mode = text.endsWith(":") ? announced(whole) : null;
      return mode === "arc90" ? readConstraintList(whole, number) : null;
    }
    begun = "";
    if (mode === "arc90" || (inFieldNote && STEP.test(text))) {
      return { arc90: [{ text, line: number }] };
    }
    return mode === "outcomes" ? { outcomes: [{ text, line: number }] } : null;
  };
}

function announced(text: string): Mode {
  if (text.length > 300) return null;
  const key = text.replace(/[‐‑–]/g, "-");
  if (ARC.test(key)) return "arc90";
  return OUTCOMES.test(key) ? "outcomes" : null;
}
