export const kitWords = {
  loading: "Loading the kit",
  kitOf: (candidate: string) => `Kit: ${candidate}`,
  corePromptsLead:
    "Ask these of every candidate at this stage. On the card you tick what you asked.",
  artifactsLead: "Ask to be shown these. On the card you describe what you saw; no patient data.",
  disclosureLead: "Tell the candidate, so that nobody learns the workload after they have signed.",
  signalsLead: "Watch for these, apart from the ratings.",
  criteriaLead: "What you will rate, with every point as it reads on the card.",
  withColleagues: (names: string[]) => `With ${names.join(", ")}. Each scores alone.`,
  opensBefore: "The card opens 15 minutes before the interview.",
  version: (label: string) => `Rubric version ${label}`,
  keptAt: (moment: string) =>
    `No network. This is the kit as it stood on ${moment}; it has been kept on this device.`,
  cardNeedsNetwork: "The card itself opens once the network is back.",
  goOn: "Go on with the card",
} as const;
