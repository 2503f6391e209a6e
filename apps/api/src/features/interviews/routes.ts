import {
  AddPanelist,
  AnswerKnows,
  ChangeInterview,
  ChangePanelist,
  PlanInterview,
  SetInterviewState,
  StartCardNow,
} from "@evenhand/contract/interviews";
import { NOT_FOUND } from "../../http/refusals.ts";
import { memberRoute } from "../../http/route.ts";
import { answerKnows } from "./answer-knows.ts";
import { changeInterview, setInterviewState } from "./change-interview.ts";
import { addPanelist, changePanelist } from "./change-panel.ts";
import { listMyInterviews } from "./my-interviews.ts";
import { planInterview } from "./plan-interview.ts";
import { findInterview } from "./queries.ts";
import { startCardNow } from "./start-card-now.ts";
import { viewInterview } from "./view-interview.ts";

export const interviewRoutes = [
  memberRoute("POST /api/applications/:applicationId/interviews", {
    body: PlanInterview,
    creates: true,
    act: planInterview,
  }),
  memberRoute("GET /api/interviews/:interviewId", {
    async act(call) {
      const interview = await findInterview(call.db, call.actor, call.params.interviewId);
      return interview === undefined ? NOT_FOUND : viewInterview(call, interview.id);
    },
  }),
  memberRoute("PATCH /api/interviews/:interviewId", {
    body: ChangeInterview,
    guarded: true,
    act: changeInterview,
  }),
  memberRoute("POST /api/interviews/:interviewId/state", {
    body: SetInterviewState,
    act: setInterviewState,
  }),
  memberRoute("POST /api/interviews/:interviewId/panelists", {
    body: AddPanelist,
    act: addPanelist,
  }),
  memberRoute("POST /api/interviews/:interviewId/panelists/:panelistId", {
    body: ChangePanelist,
    act: changePanelist,
  }),
  memberRoute("POST /api/interviews/:interviewId/knows", { body: AnswerKnows, act: answerKnows }),
  memberRoute("GET /api/my-interviews", { act: listMyInterviews }),
  memberRoute("POST /api/my-interviews", { body: StartCardNow, creates: true, act: startCardNow }),
];
