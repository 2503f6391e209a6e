import { fit, timePass, warmFit, type RatingRecord, type Ratings } from "@evenhand/calibration";
import { SIZES, type Measured } from "./sizes.ts";
import { syntheticRatings } from "./synthetic-ratings.ts";

/** Measures one size and prints it as JSON. */
const wanted = Number(process.argv[2]);
const size = SIZES.find(({ ratings }) => ratings === wanted);
if (!size) throw new Error(`got ${process.argv[2] ?? "nothing"}, want a size of sizes.ts`);

const { ratings, severity, ability } = syntheticRatings({ ...size, seed: 7 });
const cpu: number[] = [];
const wall: number[] = [];
const jml: number[] = [];
let found = fit(ratings);
for (let repeat = 0; repeat < size.repeats; repeat++) {
  const [spent, elapsed] = timed(() => {
    found = fit(ratings);
  });
  cpu.push(spent);
  wall.push(elapsed);
}
const megabytes = process.resourceUsage().maxRSS / 1024;
if (size.ratings <= 200_000) {
  for (let repeat = 0; repeat < size.repeats; repeat++) {
    jml.push(timed(() => fit(ratings, { estimator: "jml" }))[0]);
  }
}

const estimates = found.severities.value;
const result: Measured = {
  ratings: ratings.value.length,
  candidates: ability.length,
  raters: severity.length,
  cpuMs: median(cpu),
  wallMs: median(wall),
  nsPerPass: passTime(),
  jmlCpuMs: jml.length > 0 ? median(jml) : undefined,
  warmCpuMs: size.ratings === 20_000 ? warmTime() : undefined,
  megabytes,
  ...recovery(estimates, severity),
  iterations: found.iterations,
};
process.stdout.write(JSON.stringify({ ...result, ratings: size.ratings }));

function timed(work: () => void): [cpuMs: number, wallMs: number] {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  const elapsed = performance.now() - start;
  const spent = process.cpuUsage(before);
  return [(spent.user + spent.system) / 1000, elapsed];
}

function passTime(): number {
  const pass = timePass(ratings);
  const rounds = Math.max(3, Math.ceil(200_000 / ratings.value.length));
  // What is measured is the pass, not the compiler: short ones take some thousand to be compiled.
  for (let round = 0; round < 3 * rounds; round++) pass();
  const [spent] = timed(() => {
    for (let round = 0; round < rounds; round++) pass();
  });
  return (spent * 1e6) / rounds / ratings.value.length;
}

/** One more card: a known candidate's third interview, and a new candidate's first, in turn. */
function warmTime(): number {
  const records = recordsOf(ratings);
  const cards = ["200", "500"].map((who) => {
    const own = records.filter(({ candidate }) => candidate === who);
    return own.filter(({ rater }) => rater === own[0]!.rater);
  });
  const left = records.filter((row) => !cards[0]!.includes(row) && row.candidate !== "500");
  const { withCard } = warmFit(left, { scale: ratings.scale });
  for (let round = 0; round < 20; round++) for (const card of cards) withCard(card);
  const spent = Array.from(
    { length: 100 },
    (_, round) => timed(() => withCard(cards[round % 2]!))[0],
  );
  return median(spent);
}

function recordsOf({ candidate, rater, criterion, value, labels, scale }: Ratings): RatingRecord[] {
  return Array.from(value, (point, row) => ({
    candidate: String(candidate[row]),
    rater: labels.raters[rater[row]!]!,
    criterion: labels.criteria[criterion[row]!]!,
    rating: scale.lowest + point,
  }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function recovery(
  found: Float64Array,
  truth: Float64Array,
): { readonly correlation: number; readonly error: number } {
  const n = truth.length;
  const mean = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0) / n;
  const a = mean(found);
  const b = mean(truth);
  let aa = 0;
  let bb = 0;
  let ab = 0;
  let squares = 0;
  truth.forEach((value, r) => {
    const x = (found[r] ?? 0) - a;
    const y = value - b;
    aa += x * x;
    bb += y * y;
    ab += x * y;
    squares += (x - y) ** 2;
  });
  return { correlation: ab / Math.sqrt(aa * bb), error: Math.sqrt(squares / n) };
}
