import { foldMatrix } from "./border.ts";
import type { Rooms } from "./rooms.ts";
import type { Precisions, System } from "./system.ts";

/**
 * Takes candidates and interviews out of the Hessian (Schur complement), leaving the border.
 *
 * With W the variance of an interview, s the halo variance and b its coupling to the border, the
 * interview is eliminated first: pivot W + 1/s, written with the share q = 1 / (1 + s W) so that
 * s = 0 is no special case. It leaves W q on the candidate, q b on the candidate's coupling and
 * −s q b bᵀ on the border. Then the candidate: pivot h = precision + Σ W q, coupling B = Σ q b,
 * −B Bᵀ / h on the border. Where a room shares an error of variance t, its interviews leave
 * A = Σ W q and B' = Σ q b on it; its share p = 1 / (1 + t A) leaves A p on the candidate, p B' on
 * the coupling and −t p B' B'ᵀ on the border. `system.matrix` must hold the direct part from `ratePass`.
 *
 * Source: the bordered block-diagonal systems of Bates & DeBoer's lme4 and of sparse least squares
 * (Golub & Pereyra). Cost: per interview (criteria + steps)²/2, per candidate
 * (raters + criteria + steps)²/2, of those that occur.
 */
export function eliminate(system: System, precisions: Precisions): void {
  const { design, border, matrix, share, pivot, interviewVariance, rooms, reach } = system;
  const coupling = createCoupling(system);
  const ofRoom = rooms && createCoupling(system);
  const s = precisions.haloVariance;
  for (let c = 0; c < design.candidates; c++) {
    let h = precisions.candidate;
    clear(coupling);
    for (let i = design.interviewStart[c]!; i < design.interviewStart[c + 1]!; i++) {
      const w = interviewVariance[i]!;
      const q = 1 / (1 + s * w);
      share[i] = q;
      if (!rooms) h += w * q;
      if (s > 0) {
        listInterview(system, coupling, i);
        subtractOuter(
          matrix,
          border.full,
          coupling.local,
          coupling.localValue,
          coupling.locals,
          s * q,
        );
      }
    }
    if (rooms && ofRoom) h += closeRooms(system, rooms, ofRoom, precisions.roomVariance ?? 0, c);
    for (let i = design.interviewStart[c]!; i < design.interviewStart[c + 1]!; i++) {
      addInterview(system, coupling, i, reach[i]!);
    }
    if (design.groupOf) {
      add(coupling, border.firstGroup + design.groupOf[c]!, precisions.candidate);
    }
    pivot[c] = h;
    if (h > 0) {
      gather(coupling);
      subtractOuter(matrix, border.full, coupling.index, coupling.listed, coupling.count, 1 / h);
    }
  }
  foldMatrix(border, matrix);
}

/** Eliminates the rooms of one candidate; returns what they leave on the candidate. */
function closeRooms(
  system: System,
  rooms: Rooms,
  coupling: Coupling,
  t: number,
  c: number,
): number {
  const { border, matrix, share, interviewVariance, roomShare, reach } = system;
  let sum = 0;
  for (let k = rooms.ofCandidate[c]!; k < rooms.ofCandidate[c + 1]!; k++) {
    clear(coupling);
    let left = 0;
    for (let m = rooms.start[k]!; m < rooms.start[k + 1]!; m++) {
      const i = rooms.members[m]!;
      left += interviewVariance[i]! * share[i]!;
      addInterview(system, coupling, i, share[i]!);
    }
    const p = 1 / (1 + t * left);
    roomShare[k] = p;
    for (let m = rooms.start[k]!; m < rooms.start[k + 1]!; m++) {
      const i = rooms.members[m]!;
      reach[i] = p * share[i]!;
    }
    sum += left * p;
    gather(coupling);
    subtractOuter(matrix, border.full, coupling.index, coupling.listed, coupling.count, t * p);
  }
  return sum;
}

/** The coupling of one candidate to the border: few entries, remembered by index. */
export interface Coupling {
  readonly index: Int32Array;
  readonly value: Float64Array;
  readonly marked: Uint8Array;
  /** Values in the order of `index`, set by `gather`. */
  readonly listed: Float64Array;
  count: number;
  /** The coupling of one interview, set by `listInterview`. */
  readonly local: Int32Array;
  readonly localValue: Float64Array;
  locals: number;
}

export function createCoupling(system: System): Coupling {
  const { full } = system.border;
  let longest = 0;
  const { ratingStart, interviews } = system.design;
  for (let i = 0; i < interviews; i++) {
    longest = Math.max(longest, ratingStart[i + 1]! - ratingStart[i]!);
  }
  const room = 1 + longest + system.border.steps;
  return {
    index: new Int32Array(full),
    value: new Float64Array(full),
    marked: new Uint8Array(full),
    listed: new Float64Array(full),
    count: 0,
    local: new Int32Array(room),
    localValue: new Float64Array(room),
    locals: 0,
  };
}

export function clear(coupling: Coupling): void {
  for (let p = 0; p < coupling.count; p++) {
    const at = coupling.index[p]!;
    coupling.marked[at] = 0;
    coupling.value[at] = 0;
  }
  coupling.count = 0;
}

export function add(coupling: Coupling, at: number, amount: number): void {
  if (coupling.marked[at] === 0) {
    coupling.marked[at] = 1;
    coupling.index[coupling.count++] = at;
  }
  coupling.value[at]! += amount;
}

export function gather(coupling: Coupling): void {
  for (let p = 0; p < coupling.count; p++) {
    coupling.listed[p] = coupling.value[coupling.index[p]!]!;
  }
}

/** coupling += factor × b of interview i */
export function addInterview(system: System, coupling: Coupling, i: number, factor: number): void {
  const { design, border, variance, interviewVariance, interviewStep } = system;
  add(coupling, design.raterOf[i]!, factor * interviewVariance[i]!);
  for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
    add(coupling, border.ofCriterion[design.criterion[k]!]!, factor * variance[k]!);
  }
  for (let m = 0; m < border.steps; m++) {
    add(coupling, border.firstStep + m, factor * interviewStep[i * border.steps + m]!);
  }
}

/** The interview's own b, as a list; equal criteria stand next to each other and are joined. */
export function listInterview(system: System, coupling: Coupling, i: number): void {
  const { design, border, variance, interviewVariance, interviewStep } = system;
  const { local, localValue } = coupling;
  local[0] = design.raterOf[i]!;
  localValue[0] = interviewVariance[i]!;
  let n = 1;
  let before = -1;
  for (let k = design.ratingStart[i]!; k < design.ratingStart[i + 1]!; k++) {
    const j = design.criterion[k]!;
    if (j === before) localValue[n - 1]! += variance[k]!;
    else {
      local[n] = border.ofCriterion[j]!;
      localValue[n++] = variance[k]!;
    }
    before = j;
  }
  for (let m = 0; m < border.steps; m++) {
    local[n] = border.firstStep + m;
    localValue[n++] = interviewStep[i * border.steps + m]!;
  }
  coupling.locals = n;
}

function subtractOuter(
  matrix: Float64Array,
  full: number,
  index: Int32Array,
  value: Float64Array,
  count: number,
  factor: number,
): void {
  for (let p = 0; p < count; p++) {
    const at = index[p]!;
    const scaled = factor * value[p]!;
    matrix[at * full + at]! -= scaled * value[p]!;
    for (let q = 0; q < p; q++) {
      const other = index[q]!;
      const where = at > other ? at * full + other : other * full + at;
      matrix[where]! -= scaled * value[q]!;
    }
  }
}
