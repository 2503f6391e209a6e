/** How a report tells candidates to prepare, and how an interviewer would ask for the same. */
const OPENINGS: readonly { readonly told: RegExp; readonly asked: string }[] = [
  {
    told: /^(?:practi[cs]e case|(?:try|run) a timed mock|interview prompt|scenario):\s*/iu,
    asked: "",
  },
  { told: /^practi[cs]e (an? [^:]+):\s*/iu, asked: "Take us through $1: " },
  { told: /^be ready to (?:discuss|talk about)\s+/iu, asked: "Talk us through " },
  { told: /^be ready to\s+/iu, asked: "" },
  {
    told: /^(?:prepare|bring|have) (?:one|a|an) (?:story|example) (?:where|in which|when)\s+/iu,
    asked: "Tell us about a time when ",
  },
  {
    told: /^(?:prepare|bring|have) (?:one|a|an) (?:story|example) (?:about|of|on)\s+/iu,
    asked: "Tell us about ",
  },
  { told: /^rehearse [^:]+:\s*(?:narrate\s+)?/iu, asked: "Talk us through " },
];

/** A scenario, worded for the candidate's preparation, as a prompt. Others come back as they are. */
export function askedAsPrompt(scenario: string): string {
  const opening = OPENINGS.find(({ told }) => told.test(scenario));
  if (opening === undefined) return scenario;
  const asked = scenario.replace(opening.told, opening.asked);
  return asked.slice(0, 1).toUpperCase() + asked.slice(1);
}

/** A stage's guidance, worded for the candidate, as an instruction to the interviewer. */
export function turnedToInterviewer(guidance: string): string {
  const sentence = /[.!?…]$/u.test(guidance) ? guidance : `${guidance}.`;
  return `Candidates are advised: “${sentence}” Watch for it, and ask where it does not come by itself.`;
}
