import { reportLinesOf } from "../provenance-lines.ts";
import type { Rubric } from "../rubric.ts";

/** A use of a report's line: our label for what came of it, and the stage or part of the kit. */
export type UseOfLine = { label: string; where: string };

/** Everything of a rubric that comes from a line of the report: what rates first, what frames it last. */
export function placesOfLine(rubric: Rubric, line: number): UseOfLine[] {
  const from = (part: Parameters<typeof reportLinesOf>[0]): boolean =>
    reportLinesOf(part).has(line);
  const criteria = rubric.criteria
    .filter(from)
    .flatMap(({ id, name }) =>
      rubric.stages
        .filter((stage) => stage.criteria.some(({ criterion }) => criterion === id))
        .map((stage) => ({ label: name, where: `${stage.name}: criterion ${name}` })),
    );
  const signals = rubric.signals.filter(from).flatMap(({ id, kind, text }) =>
    rubric.stages.flatMap((stage) =>
      stage.signals
        .filter(({ signal }) => signal === id)
        .map(({ weight }) => ({
          label: text,
          where: `${stage.name}: ${weight === 1 ? "primary" : "secondary"} ${kind}`,
        })),
    ),
  );
  const stages = rubric.stages.flatMap((stage) => [
    ...stage.corePrompts
      .filter(from)
      .map(({ text }) => ({ label: text, where: `${stage.name}: core prompt` })),
    ...stage.probes
      .filter(from)
      .map(({ text }) => ({ label: text, where: `${stage.name}: probe` })),
    ...stage.artifacts
      .filter(from)
      .map(({ text }) => ({ label: text, where: `${stage.name}: work sample` })),
  ]);
  const told = rubric.disclosure
    .filter(from)
    .flatMap(({ id, topic }) =>
      rubric.stages
        .filter((stage) => stage.disclosure.includes(id))
        .map((stage) => ({ label: topic, where: `${stage.name}: disclosure checklist` })),
    );
  const kit = [
    ...rubric.levels.filter(from).map(({ name }) => ({ label: name, where: "Every card: level" })),
    ...rubric.outcomes
      .filter(from)
      .map(({ text }) => ({ label: text, where: "Kit: 90-day outcomes" })),
    ...rubric.teamNotes
      .filter(from)
      .map(({ text }) => ({ label: text, where: "Kit: notes to the team" })),
  ];
  return [...signals, ...criteria, ...stages, ...told, ...kit];
}
