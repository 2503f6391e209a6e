export type CriterionPart = "scale" | "evidence";

/**
 * Puts the focus on a criterion's scale, where nothing can be rated any more on its name, or on its first line of
 * evidence. At once where the criterion is in view, so that the next key finds it; else with the next frame.
 */
export function focusCriterion(criterion: string, part: CriterionPart): void {
  if (!tryFocus(criterion, part)) requestAnimationFrame(() => tryFocus(criterion, part));
}

function tryFocus(criterion: string, part: CriterionPart): boolean {
  const card = document.getElementById(`criterion-${criterion}`);
  const find = (selector: string) => card?.querySelector<HTMLElement>(selector) ?? null;
  const target =
    part === "evidence"
      ? find("textarea")
      : (find("input[type=radio]:checked:enabled") ?? find("input[type=radio]:enabled"));
  const focused = target ?? find("h3");
  focused?.focus({ preventScroll: true });
  (part === "evidence" ? target : card)?.scrollIntoView({ block: "nearest" });
  return focused !== null && document.activeElement === focused;
}

export function focusSubmit(): void {
  document.getElementById("submit-card")?.focus();
}

/** The recommendation is what else can be missing. */
export function focusRecommendation(): void {
  const part = document.getElementById("recommendation");
  part?.scrollIntoView({ block: "center" });
  part?.querySelector<HTMLElement>("input:checked, input")?.focus({ preventScroll: true });
}

/** Draws the criterion that the keys speak to. */
export function markCriterion(criterion: string): void {
  for (const marked of document.querySelectorAll("[data-current]"))
    marked.removeAttribute("data-current");
  document.getElementById(`criterion-${criterion}`)?.setAttribute("data-current", "");
}
