import { expect, test } from "vitest";
import type { Standing } from "../../db/memberships.ts";
import { coversAccount } from "./policy.ts";

const at = (orgId: string, role: Standing["role"], state: Standing["state"] = "active") => ({
  orgId,
  role,
  state,
});

test.each<[says: boolean, what: string, helper: Standing[], person: Standing[]]>([
  [true, "an admin, a member of theirs", [at("a", "admin")], [at("a", "interviewer")]],
  [true, "an admin, a fellow admin", [at("a", "admin")], [at("a", "admin")]],
  [true, "an owner, a fellow owner", [at("a", "owner")], [at("a", "owner")]],
  [false, "an admin, an owner", [at("a", "admin")], [at("a", "owner")]],
  [
    false,
    "a hiring manager, an interviewer",
    [at("a", "hiring_manager")],
    [at("a", "interviewer")],
  ],
  [false, "an auditor, an interviewer", [at("a", "auditor")], [at("a", "interviewer")]],
  [
    false,
    "an owner here, a member who works elsewhere too",
    [at("a", "owner")],
    [at("a", "interviewer"), at("b", "interviewer")],
  ],
  [
    false,
    "an owner here, a member who was shut out elsewhere: they may be let in again",
    [at("a", "owner")],
    [at("a", "interviewer"), at("b", "owner", "deactivated")],
  ],
  [
    true,
    "an owner of both, a member of both",
    [at("a", "owner"), at("b", "owner")],
    [at("a", "interviewer"), at("b", "admin")],
  ],
  [
    false,
    "an owner here and admin there, where the person is an owner",
    [at("a", "owner"), at("b", "admin")],
    [at("a", "interviewer"), at("b", "owner")],
  ],
  [
    false,
    "an owner here who was shut out there",
    [at("a", "owner"), at("b", "owner", "deactivated")],
    [at("a", "interviewer"), at("b", "interviewer")],
  ],
  [false, "an owner, an account that belongs nowhere", [at("a", "owner")], []],
])("covers the whole account: %s — %s", (says, _what, helper, person) => {
  expect(coversAccount(helper, person)).toBe(says);
});
