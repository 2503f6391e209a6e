import type { Rubric } from "../../rubric.ts";
import { caseStage } from "./case-stage.ts";
import { communicationStage } from "./communication-stage.ts";
import { criteria } from "./criteria.ts";
import { documentationStage } from "./documentation-stage.ts";
import {
  candidateTopics,
  constraints,
  disclosure,
  levels,
  outcomes,
  requirements,
  screen,
  teamNotes,
} from "./kit.ts";
import { settingFitStage } from "./setting-fit-stage.ts";
import { signals } from "./signals.ts";

/** What all five settings of the occupational-therapist starter share. */
export const occupationalTherapistBase: Rubric = {
  format: 1,
  role: "Occupational Therapist",
  industry: "Media",
  setting: null,
  emphasis: null,
  scale: {
    points: [
      { point: 1, name: "Unsafe or contrary" },
      { point: 2, name: "Partly meets" },
      { point: 3, name: "Meets" },
      { point: 4, name: "Meets and verifies" },
    ],
    meets: 3,
  },
  levels: [...levels],
  criteria: [...criteria],
  signals: [...signals],
  stages: [caseStage, settingFitStage, communicationStage, documentationStage],
  screen,
  disclosure: [...disclosure],
  candidateTopics: [...candidateTopics],
  requirements: [...requirements],
  outcomes: [...outcomes],
  constraints: [...constraints],
  teamNotes: [...teamNotes],
};
