import type { Criterion } from "../../criterion.ts";
import type { Origin } from "../../origin.ts";
import { fromPlaces, fromReport } from "../../provenance.ts";
import { anchors, type LevelText } from "../written.ts";

const skillRow = (line: number): Origin => fromReport("Skills & proof map", line);
const signalLine = (line: number): Origin => fromReport("Signals hiring teams reward", line);
const outcomesSection = "Field note: the day this role gets funded";
const outcomeLine = (line: number): Origin => fromReport(outcomesSection, line);
const scoreEverywhere = fromReport("Hiring teams (how to raise signal)", 176);

/** Rated in every stage. */
const common: Criterion[] = [
  criterion({
    id: "safety-first-judgment",
    name: "Safety-first judgment",
    question: "Does the candidate put safety first when something else presses?",
    common: true,
    safety: true,
    origin: scoreEverywhere,
    meets: fromPlaces(
      { section: "Signals hiring teams reward", line: 96 },
      { section: outcomesSection, line: 40 },
    ),
    texts: [
      "Goes on, or would go on, with treatment past a plain safety concern, or acts outside the scope of practice; nobody who needed to act was told.",
      "Sees the risk once it is pointed out; or stops, but leaves open who was told, when, or what was theirs to decide. Needs a prompt that the level should not need.",
      "Names the risk and the limit of their scope, stops or changes the treatment, tells the right person in time and writes it down; in a real instance or a specific answer.",
      "As 3, and says how they checked that the person was safe afterwards and what now keeps it from recurring, and names what stopping cost: time, a goal, somebody's displeasure.",
    ],
    levels: [
      {
        point: 3,
        level: "entry",
        text: "Stops at the risk, brings it to the supervisor or nurse before going on, and records what was seen and who was told; does not try to settle it alone.",
      },
      {
        point: 3,
        level: "leadership",
        text: "Has set, or sets out here, the rules for stopping, whom to call and how an event is reviewed, and gives one time these were used and changed something.",
      },
    ],
  }),
  criterion({
    id: "documentation-habits",
    name: "Documentation habits",
    question: "Can others rely on what the candidate writes?",
    common: true,
    origin: fromPlaces(
      { section: "Hiring teams (how to raise signal)", line: 176 },
      { section: "Skills & proof map", line: 109 },
    ),
    meets: skillRow(109),
    texts: [
      "Leaves notes out or writes them from memory days later, records what was not done or not checked, or calls documentation optional.",
      "Notes get written but late, in part, or copied forward; the reason a therapist was needed, or the person's response, is missing until somebody asks.",
      "Timely, accurate, defensible: says when notes are written and what each one shows (what was done, how the person responded, why it took a therapist), and gives an instance.",
      "As 3, and names the proof: an audit, a reviewer's question answered from the note, a colleague who treated from it. Names what they write shorter or later in exchange.",
    ],
    levels: [
      {
        point: 3,
        level: "leadership",
        text: "Has made timely, accurate, defensible notes the ordinary case for a team: a template, time set aside, a regular review of a sample, and what the review found.",
      },
    ],
  }),
];

/** Rated in one stage or two. */
const own: Criterion[] = [
  criterion({
    id: "assessment",
    name: "Assessment",
    question:
      "Does the candidate find what really limits the person, from a measured starting point?",
    origin: skillRow(108),
    meets: skillRow(108),
    texts: [
      "Treats without assessing, or passes over a precaution, contraindication or warning sign that the referral or the record already holds.",
      "Runs the usual assessments without tying them to what the person cannot do; no measured baseline; looks at routines, home, vision or cognition only when prompted.",
      "Finds the real constraint and baseline: puts together the occupational profile, the record and a task they watched, says what limits performance most, and gives the starting value.",
      "As 3, and says what would have proved them wrong and how they looked for it, and what they left unassessed for want of time, and why that was acceptable.",
    ],
  }),
  criterion({
    id: "plan-of-care",
    name: "Plan of care",
    question: "Does the plan lead from measured goals to rules for going on or changing course?",
    origin: skillRow(112),
    meets: fromPlaces(
      { section: "Skills & proof map", line: 112 },
      { section: "Signals hiring teams reward", line: 93 },
    ),
    texts: [
      "The plan ignores a contraindication or what the person wants, runs on unchanged while they get worse, or results are claimed that nobody measured.",
      "Goals are named but cannot be measured, or are the therapist's own; treatment progresses by habit; needs help to say when to change course or discharge.",
      "Measurable goals and progression: goals agreed with the person, each with a measure and a date, and a rule for going on, changing, or ending.",
      "As 3, and says what re-assessment showed and what changed because of it, and names the goal that was put off or given up so that another could be reached.",
    ],
    levels: [
      {
        point: 3,
        level: "senior",
        text: "Measurable goals and progression in a high-risk or many-sided case: agreed with the person and with the other disciplines, with the sign at which the whole plan is called into question.",
      },
    ],
  }),
  criterion({
    id: "ambiguity-to-options",
    name: "Ambiguity to options",
    question: "Does an unclear situation become a short list of options with a recommendation?",
    origin: signalLine(91),
    meets: signalLine(91),
    texts: [
      "Acts on a guess as though it were a finding, or leaves an unclear risk standing without asking anyone.",
      "Lists what it might be without choosing, or takes the first idea without a second; says what is not known only when asked.",
      "Turns an unclear referral or a stuck case into two or three options, says what each would cost, and recommends one with its reason.",
      "As 3, and says which finding would change the recommendation and how it was or would be checked, and what the recommended option gives up.",
    ],
  }),
  criterion({
    id: "time-management",
    name: "Time management",
    question: "Does care stay safe and complete when the day is full?",
    origin: skillRow(111),
    meets: fromPlaces(
      { section: "Skills & proof map", line: 111 },
      { section: outcomesSection, line: 41 },
    ),
    texts: [
      "Makes room by cutting safety checks, by recording time or treatment that did not happen, or by dropping people without a word to anyone.",
      "Gets through the day, but what nobody sees gives way: notes pile up, home programs are left out. Plans the day only when somebody lays it out.",
      "Quality under volume: has a routine for full days (order by risk and need, notes at the point of care, a checklist), and describes one on which care and notes were both done.",
      "As 3, and gives the figure or check which showed that quality held, and names what was left out on purpose and who agreed.",
    ],
    levels: [
      {
        point: 3,
        level: "entry",
        text: "Quality under volume with a caseload still growing: keeps to the routine, finishes notes the same day, and says early, to a named person, when it will not all fit.",
      },
      {
        point: 3,
        level: "leadership",
        text: "Quality under volume for a team: shares out work by risk and need, protects time to write, watches one figure for overload, and tells what was changed when it rose.",
      },
    ],
  }),
  criterion({
    id: "tradeoffs-owned",
    name: "Tradeoffs owned",
    question: "Can the candidate name something they gave up knowingly, with the risk they took?",
    origin: signalLine(97),
    meets: fromReport("Signals hiring teams reward", 95, 97),
    texts: [
      "Gave up something that protects patients, kept quiet about it, or puts the whole of it on others.",
      "Describes a hard choice but not as theirs, or only the side that went well; the risk comes up only when asked for.",
      "Names one thing they stopped doing or chose against, why, the risk they accepted with it, and who knew.",
      "As 3, and says how they kept watch on that risk, what they saw, and what would have made them go back.",
    ],
    levels: [
      {
        point: 3,
        level: "leadership",
        text: "Names one thing they took off a team's list, why, the risk accepted on behalf of others, and how those who bear it were told and heard.",
      },
    ],
  }),
  criterion({
    id: "patient-education",
    name: "Patient education",
    question: "Does what the candidate teaches get carried on without them?",
    origin: skillRow(110),
    meets: skillRow(110),
    texts: [
      "Gives instructions that could do harm at home, blames the person for not following them, or never checks what was taken in.",
      "Explains and shows, but one way: a handout, a demonstration. Barriers and wishes come up only on prompting; assumes that it gets done.",
      "Adherence and motivation: fits the program to what matters to the person and to their day, has them show it or say it back, and agrees how they will keep it up.",
      "As 3, and says how much of it was done and how that was found out (a log, a call, the task at the next visit), what was changed for that, and what was left out to keep it doable.",
    ],
  }),
  criterion({
    id: "handoff-communication",
    name: "Handoff communication",
    question: "Can the next person act safely on what the candidate hands over?",
    origin: outcomeLine(39),
    meets: outcomeLine(39),
    texts: [
      "Leaves a precaution, a change or a pending risk out of the handoff, or treats handing over as somebody else's job.",
      "Passes the facts on in no order; the next person has to ask for precautions, present status or what is still open.",
      "Says precautions, present status, what changed, what is open and by when, through the agreed channel and in the record, so that no error travels on.",
      "As 3, and makes sure it arrived (read-back, a check that it was acted on), tells of an error it caught or a form it changed, and what is left out on purpose.",
    ],
    levels: [
      {
        point: 3,
        level: "senior",
        text: "Hands over between teams: precautions, status, changes and open points reach therapy, nursing, the physician and the next site in one form, and gaps come back to a named person.",
      },
    ],
  }),
  criterion({
    id: "tradeoffs-under-pressure",
    name: "Tradeoffs under pressure",
    question: "Faced with more than can be done, does the candidate choose by risk?",
    origin: fromReport("Risks & Outlook (12–24 months)", 183),
    meets: fromReport("Risks & Outlook (12–24 months)", 183),
    texts: [
      "Lets the highest risk wait, or decides in silence so that nobody can step in.",
      "Goes by deadline or by who asks loudest; comes to the order of risk after a prompt; tells those who wait too late or not at all.",
      "Puts the competing tasks in order of risk to people, says what waits and until when, and tells those concerned before it waits.",
      "As 3, and says by which sign (errors, a call back, a late note that mattered) they would notice that the order was wrong, and what it costs.",
    ],
  }),
];

/** The ten criteria of the starter: two common ones, eight of the stages' own. */
export const criteria: readonly Criterion[] = [...common, ...own];

function criterion(written: {
  id: string;
  name: string;
  question: string;
  common?: boolean;
  safety?: boolean;
  origin: Origin;
  meets: Origin;
  texts: readonly [string, string, string, string];
  levels?: readonly LevelText[];
}): Criterion {
  const { id, name, question, origin, meets, texts, levels } = written;
  return {
    id,
    name,
    question,
    common: written.common ?? false,
    safety: written.safety ?? false,
    weight: 1,
    weightReason: null,
    anchors: anchors(meets, texts, levels),
    origin,
  };
}
