import type { Design } from "./design.ts";

/** Interviews that shared a session with another interviewer's. */
export function sharedRooms(design: Design): number {
  const { sessionOf, interviewStart, raterOf, stageOf, candidates } = design;
  if (!sessionOf) return 0;
  let shared = 0;
  for (let c = 0; c < candidates; c++) {
    for (let i = interviewStart[c]!; i < interviewStart[c + 1]!; i++) {
      for (let k = interviewStart[c]!; k < interviewStart[c + 1]!; k++) {
        const together = sessionOf[k] === sessionOf[i] && stageOf[k] === stageOf[i];
        if (!together || raterOf[k] === raterOf[i]) continue;
        shared++;
        break;
      }
    }
  }
  return shared;
}
