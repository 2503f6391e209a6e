import type { RubricView } from "@evenhand/contract/rubrics";
import type { Page } from "@playwright/test";
import { as } from "./hiring.ts";
import { settled, testScenes, visit, type Scene } from "./looks.ts";
import { readyRubric } from "./own-rubric.ts";
import type { Person } from "./people.ts";

const made = new Map<string, Promise<RubricView>>();

/** A rubric of this person's with one version, drafted from a report. */
function rubricOf(person: Person): Promise<RubricView> {
  const there = made.get(person.email);
  if (there !== undefined) return there;
  const server = process.env["EVENHAND_E2E_URL"] ?? "";
  const making = readyRubric(server, person).then(async (rubric) => {
    await as(server, person, "POST /api/rubrics/:rubricId/publish", {
      params: { rubricId: rubric.id },
      ifMatch: rubric.revision,
      body: { note: null },
    });
    return as(server, person, "GET /api/rubrics/:rubricId", { params: { rubricId: rubric.id } });
  });
  made.set(person.email, making);
  return making;
}

const withRubric =
  (
    address: (rubric: RubricView) => string,
    selector: string,
    then?: (page: Page) => Promise<void>,
  ) =>
  async (page: Page, person: Person): Promise<void> => {
    const rubric = await rubricOf(person);
    await page.goto(address(rubric));
    await settled(page, selector);
    await then?.(page);
  };

const scenes: Scene[] = [
  { name: "/rubrics", open: withRubric(() => "/rubrics", "table") },
  {
    name: "/rubrics, one being started",
    open: withRubric(
      () => "/rubrics",
      "table",
      async (page) => {
        await page.getByRole("button", { name: "Start a rubric" }).click();
        await settled(page, "[role=dialog] select");
      },
    ),
  },
  { name: "/reports", open: withRubric(() => "/reports", "table") },
  { name: "/reports/import", open: visit("/reports/import", "textarea") },
  {
    name: "/reports/:id",
    open: withRubric(
      ({ reportId }) => `/reports/${reportId}`,
      "details",
      async (page) => {
        await page.locator("summary").nth(2).click();
      },
    ),
  },
  {
    name: "/rubrics/:id, the loop",
    open: withRubric(({ id }) => `/rubrics/${id}`, "[role=grid]"),
  },
  {
    name: "/rubrics/:id, a criterion with its findings",
    open: withRubric(
      ({ id, draft }) => `/rubrics/${id}?part=criteria|${draft.criteria[3]?.id}`,
      "[data-part-heading]",
      async (page) => {
        await page.getByRole("textbox", { name: /^1 / }).first().fill("");
        await page.getByRole("button", { name: /^Findings/ }).click();
        await settled(page, "[aria-invalid=true]");
      },
    ),
  },
  {
    name: "/rubrics/:id, a stage as its interviewer sees it",
    open: withRubric(
      ({ id, draft }) => `/rubrics/${id}?part=stages|${draft.stages[3]?.id}`,
      "[role=grid]",
      async (page) => {
        await page.getByRole("button", { name: "Preview" }).click();
        await settled(page, "[role=radiogroup]");
      },
    ),
  },
  {
    name: "/rubrics/:id, the kit",
    open: withRubric(({ id }) => `/rubrics/${id}?part=kit`, "[role=grid]"),
  },
  {
    name: "/rubrics/:id/versions",
    open: withRubric(({ id }) => `/rubrics/${id}/versions`, "table"),
  },
  {
    name: "/rubric-versions/:id",
    open: withRubric(
      ({ latest }) => `/rubric-versions/${latest?.id}`,
      "details",
      async (page) => {
        await page.locator("summary").nth(1).click();
      },
    ),
  },
];

testScenes("of the rubrics", scenes);
