/** Every word of the hiring reports' pages. */
export const reportWords = {
  title: "Hiring reports",
  lead: "The source texts that rubrics are drafted from.",
  loading: "Loading the hiring reports",
  import: "Import a hiring report",
  name: "Report",
  settings: "Settings",
  importedOn: "Imported",
  rubrics: "Rubrics",
  noneTitle: "No hiring report yet",
  none: "Import one, and its stages, criteria, signals and scenarios become the draft of a rubric.",
  noneToSee: "Once an admin has imported one, it stands here.",
  more: "Show more",
  archived: "Archived",
  rubricCount: (count: number) =>
    count === 0 ? "None yet" : count === 1 ? "1 rubric" : `${count} rubrics`,
  by: (name: string, day: string) => `${day} by ${name}`,
  startingPoint:
    "A hiring report is a starting point, not a validated job analysis. Read what it says against the job that you hire for before you use it.",
} as const;

export const importWords = {
  title: "Import a hiring report",
  lead: "Paste its text or drop a text file. You see what was found in it before anything is stored.",
  back: "Hiring reports",
  text: "Text of the report",
  textHint: "Plain text with its headings, as it was written. Nothing leaves this server.",
  file: "Choose a text file",
  drop: "or drop one here",
  dropNow: "Drop the file to read it",
  fromFile: (name: string, characters: string) => `${name}, ${characters} characters`,
  missing: "Paste the text of a report, or choose a file.",
  tooLong: (characters: string) =>
    `This has ${characters} characters. A hiring report has at most 5,242,880.`,
  notText: (name: string) =>
    `“${name}” is not a text file. Save the report as plain text (.txt or .md) and choose that.`,
  read: "Read it",
  reading: "Reading the text",
  unreadable: "This text cannot be read as a hiring report",
  reviewTitle: "What was found",
  reviewLead: "Nothing is stored yet.",
  name: "Name of the report",
  nameHint: "How your team will know it.",
  nameMissing: "Give the report a name.",
  already: "This very text has been imported before.",
  open: "Open it",
  noWarnings:
    "Nothing is missing and nothing was guessed: every section that a rubric is drafted from is there.",
  warnings: (count: number) =>
    count === 1
      ? "1 thing is missing or was guessed"
      : `${count} things are missing or were guessed`,
  warningsLead:
    "Look through these before you store it. In the draft of a rubric you can mend them.",
  merged: (count: number) =>
    count === 1
      ? "1 element is written more than once and was merged"
      : `${count} elements are written more than once and were merged`,
  mergedLead: "Each keeps every line that it comes from.",
  store: "Store this report",
  again: "Back to the text",
} as const;

export const storedReportWords = {
  loading: "Loading the report",
  start: "Start a rubric",
  startLead:
    "Each setting gets a rubric of its own: a draft that you edit, check and publish. Nothing is used in interviews before that.",
  startFor: (setting: string) => `Start a rubric for ${setting}`,
  open: "Open the rubric",
  openFor: (setting: string) => `for ${setting}`,
  existing: "Has a rubric. Archive it to draft another from this report.",
  starting: "Drafting the rubric",
  noSettings: "The report names no setting, so no rubric can be drafted from it.",
  elements: "What the report says",
  elementsLead: "Every element with the section and line that it stands on.",
  emphasis: (text: string) => `Emphasis: ${text}`,
  archive: "Archive",
  restore: "Restore",
  archivedNote: "This report is archived. Rubrics drafted from it stay as they are.",
  archivedSaid: "The report is archived.",
  restoredSaid: "The report is in use again.",
  facts: (role: string, industry: string | null, year: number | null) =>
    [role, industry ?? "", year === null ? "" : String(year)]
      .filter((part) => part !== "")
      .join(" · "),
  toRubrics: "Rubrics",
} as const;

export const elementWords = {
  none: "None found",
  place: (section: string, lines: readonly number[]) => {
    const said = `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;
    return section === "" ? said : `${section}, ${said}`;
  },
  proof: "How to prove it",
  listed: "Named as a scenario",
  fromPreparation: "From the preparation list",
  kinds: {
    settings: "Settings",
    stages: "Stages",
    signals: "Signals",
    antiSignals: "Anti-signals",
    skills: "Skills",
    scenarios: "Scenarios",
    artifacts: "Artifacts",
    constraints: "Constraints",
    levels: "Levels",
    outcomes: "Outcomes at 90 days",
    arc90: "Steps of the first 90 days",
    advice: "Advice to hiring teams",
    screenQuestions: "Screen questions",
    compensation: "Compensation",
    risks: "Risks",
    drivers: "Demand drivers",
    candidateQuestions: "Questions candidates ask",
    other: "Other lines",
  },
} as const;
