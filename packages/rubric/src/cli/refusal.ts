/** A command that cannot be carried out, with sentences for a person. */
export class Refusal extends Error {
  readonly problems: readonly string[];

  constructor(...problems: string[]) {
    super(problems.join("\n"));
    this.name = "Refusal";
    this.problems = problems;
  }
}
