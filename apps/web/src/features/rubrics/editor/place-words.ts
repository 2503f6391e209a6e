import { valueAt, type Json, type Path, type Rubric } from "@evenhand/rubric";

const NAMES: Record<string, string> = {
  corePrompts: "core prompts",
  candidateTopics: "what candidates ask about",
  teamNotes: "notes to the team",
  weightReason: "reason for the weight",
  text: "",
};

/** `Criteria, Assessment, question`: a path of a rubric as a person would say it. */
export function placeInWords(document: Rubric, path: Path): string {
  const parts = path
    .map((_step, index) => nameAt(document, path.slice(0, index + 1)))
    .filter((word) => word !== "");
  const sentence = parts.join(", ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What a person calls the thing at a path; the word of the last step where it has no name. */
export function nameAt(document: Rubric, path: Path): string {
  const value = valueAt(document, path);
  const step = path.at(-1) ?? "";
  return (
    (isNamed(value) ? (value.name ?? value.topic ?? value.text) : undefined) ?? NAMES[step] ?? step
  );
}

type Named = { name?: string; topic?: string; text?: string };

function isNamed(value: Json | undefined): value is Named {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
