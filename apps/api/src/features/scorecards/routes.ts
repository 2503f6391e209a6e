import {
  AmendScorecard,
  SaveDraft,
  SavePrivateNote,
  type ScorecardView,
} from "@evenhand/contract/scorecards";
import { memberRoute } from "../../http/route.ts";
import { amendScorecard } from "./amend-scorecard.ts";
import { openScorecard } from "./open-scorecard.ts";
import { readFlags } from "./read-flags.ts";
import { readKit } from "./read-kit.ts";
import { readScorecard } from "./read-scorecard.ts";
import { saveScorecardDraft } from "./save-draft.ts";
import { saveNote } from "./save-private-note.ts";
import { sealScorecard } from "./seal-scorecard.ts";
import { submitScorecard } from "./submit-scorecard.ts";

/** A whole card with all the evidence that one may write, in bytes. */
const WHOLE_CARD = 2 * 1024 * 1024;

/** An answer kept for a repeated attempt lies where others' queries may reach: it carries no private note. */
const storable = (view: ScorecardView): ScorecardView => ({ ...view, privateNote: null });

export const scorecardRoutes = [
  memberRoute("POST /api/interviews/:interviewId/scorecard", { storable, act: openScorecard }),

  memberRoute("GET /api/rubrics/:rubricId/flags", { act: readFlags }),

  memberRoute("GET /api/interviews/:interviewId/kit", { act: readKit }),

  memberRoute("GET /api/scorecards/:scorecardId", { act: readScorecard }),

  memberRoute("PUT /api/scorecards/:scorecardId/draft", {
    body: SaveDraft,
    guarded: true,
    bodyLimit: WHOLE_CARD,
    act: saveScorecardDraft,
  }),
  memberRoute("PUT /api/scorecards/:scorecardId/private-note", {
    body: SavePrivateNote,
    act: saveNote,
  }),
  memberRoute("POST /api/scorecards/:scorecardId/seal", {
    guarded: true,
    storable,
    act: sealScorecard,
  }),
  memberRoute("POST /api/scorecards/:scorecardId/submit", {
    guarded: true,
    storable,
    act: submitScorecard,
  }),
  memberRoute("POST /api/scorecards/:scorecardId/amend", {
    body: AmendScorecard,
    bodyLimit: WHOLE_CARD,
    storable,
    act: amendScorecard,
  }),
];
