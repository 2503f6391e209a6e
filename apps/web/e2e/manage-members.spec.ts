import { expect, press, tabTo, test, walkDownTo } from "./journey.ts";
import { ask, type Person } from "./people.ts";
import { refusal } from "./refusal.ts";

type Row = { id: string; name: string; role: string; revision: number };

async function rowOf(server: string, asker: Person, person: Person): Promise<Row> {
  const { answer } = await ask(server, `GET /api/members?search=${person.email}`, asker);
  const [row] = (answer as { items: Row[] }).items;
  if (row === undefined) throw new Error(`${person.email} is no member`);
  return row;
}

test("An admin gives a role, renames, deactivates and reactivates, without a mouse", async ({
  page,
  newcomer,
  be,
}) => {
  const name = `Lena ${crypto.randomUUID().slice(0, 6)}`;
  const renamed = `${name} Brandt`;
  await newcomer("interviewer", name);
  await be(await newcomer("admin", "Sam Adeyemi"));
  await page.goto("/members");
  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type(name);
  await expect(page.getByRole("table", { name: "Members" }).getByRole("row")).toHaveCount(2);
  await expect(page).toHaveURL(/search=Lena/);

  const role = page.getByRole("button", { name: `Role of ${name}` });
  await tabTo(page, role);
  await page.keyboard.press("ArrowRight");
  await expect(role).toContainText("Interviewer");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Aud");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`${name} is now Auditor.`)).toBeVisible();

  const actions = page.getByRole("button", { name: `Actions for ${name}` });
  await press(page, actions);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(" Brandt");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`The name is now ${renamed}.`)).toBeVisible();

  const menuitem = (name: string) => page.getByRole("menuitem", { name });
  await press(page, page.getByRole("button", { name: `Actions for ${renamed}` }));
  await walkDownTo(page, menuitem("Deactivate"));
  await page.keyboard.press("Enter");
  const question = page.getByRole("alertdialog", { name: `Deactivate ${renamed}?` });
  await expect(question).toContainText("signed out of Harbour Rehabilitation on every device");
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(page.getByRole("button", { name: `Actions for ${renamed}` })).toBeFocused();
  await page.keyboard.press("Enter");
  await walkDownTo(page, menuitem("Deactivate"));
  await page.keyboard.press("Enter");
  await press(page, question.getByRole("button", { name: "Deactivate" }));
  await expect(page.getByText(`${renamed} is deactivated.`)).toBeVisible();

  await tabTo(page, page.getByRole("radio", { name: "Active", exact: true }));
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/state=deactivated/);
  await press(page, page.getByRole("button", { name: `Actions for ${renamed}` }));
  await walkDownTo(page, menuitem("Reactivate"));
  await page.keyboard.press("Enter");
  await press(page, page.getByRole("alertdialog").getByRole("button", { name: "Reactivate" }));
  await expect(page.getByText(`${renamed} is active again.`)).toBeVisible();
});

test("Who was deactivated is out at once, and asked to be invited", async ({
  page,
  server,
  owner,
  newcomer,
  be,
}) => {
  const person = await newcomer("interviewer", "Jonas Feld");
  await be(person);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello, Jonas Feld");
  const { id, revision } = await rowOf(server, owner, person);
  await ask(server, `POST /api/members/${id}/deactivate`, { ...owner, ifMatch: revision });
  await page.reload();
  await expect(page.getByRole("heading", { name: /Sign in|no organisation/ })).toBeVisible();
});

test("A name that somebody else changed first is shown, and nothing typed is dropped", async ({
  page,
  server,
  owner,
  newcomer,
  be,
}) => {
  const name = `Ines ${crypto.randomUUID().slice(0, 6)}`;
  const person = await newcomer("interviewer", name);
  await be(await newcomer("admin", "Sam Adeyemi"));
  await page.goto(`/members?search=${encodeURIComponent(name)}`);
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  const field = page.getByLabel("Name", { exact: true });
  await field.fill(`${name} of mine`);

  const { id, revision } = await rowOf(server, owner, person);
  await ask(server, `PATCH /api/members/${id}`, {
    ...owner,
    ifMatch: revision,
    body: { name: `${name} of theirs` },
  });
  await expect(field).toHaveValue(`${name} of mine`);
  await page.getByRole("button", { name: "Save" }).click();

  const choice = page.getByRole("alertdialog");
  await expect(choice).toContainText(`${name} of theirs`);
  await expect(choice).toContainText(`${name} of mine`);
  await choice.getByRole("button", { name: `Change to ${name} of mine` }).click();
  await expect(page.getByText(`The name is now ${name} of mine.`)).toBeVisible();
  expect((await rowOf(server, owner, person)).name).toBe(`${name} of mine`);
});

test("A change by a colleague shows by itself, in each tab, over one stream", async ({
  page,
  context,
  server,
  owner,
  newcomer,
  be,
}) => {
  const name = `Hiro ${crypto.randomUUID().slice(0, 6)}`;
  const person = await newcomer("interviewer", name);
  await be(await newcomer("admin", "Sam Adeyemi"));
  const streams: string[] = [];
  context.on("request", (request) => {
    if (request.url().includes("/api/events")) streams.push(request.url());
  });
  const address = `/members?search=${encodeURIComponent(name)}`;
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(address);
    await expect(tab.getByRole("button", { name: `Role of ${name}` })).toBeVisible();
  }
  const { id, revision } = await rowOf(server, owner, person);
  await ask(server, `PATCH /api/members/${id}`, {
    ...owner,
    ifMatch: revision,
    body: { role: "auditor" },
  });
  for (const tab of [page, other]) {
    await expect(tab.getByRole("button", { name: `Role of ${name}` })).toContainText("Auditor");
  }
  expect(streams).toHaveLength(1);
  // When the tab that reads goes, the other takes over.
  await page.close();
  await expect.poll(() => streams.length).toBe(2);
});

test("An interviewer sees neither members nor settings", async ({ page, newcomer, be }) => {
  await be(await newcomer("interviewer", "Jonas Feld"));
  await page.goto("/");
  const navigation = page.getByRole("navigation", { name: "Main" });
  await expect(navigation.getByRole("link", { name: "Home" })).toBeVisible();
  await expect(navigation.getByRole("link", { name: "Members" })).toHaveCount(0);
  await expect(navigation.getByRole("link", { name: "Organisation" })).toHaveCount(0);
  await page.goto("/members");
  await expect(page.getByRole("alert")).toContainText("This was refused");
  await page.goto("/organisation");
  await expect(page.getByText("Only some members may change this.")).toBeVisible();
});

test("A search that finds nobody says so, and is cleared by one press", async ({
  page,
  newcomer,
  be,
}) => {
  await be(await newcomer("coordinator", "Priya Raghunathan"));
  await page.goto("/members?search=nobody-of-this-name");
  await expect(page.getByRole("heading", { name: "Nobody matches" })).toBeVisible();
  await page.getByRole("button", { name: "Clear the search" }).click();
  await expect(page.getByRole("searchbox")).toHaveValue("");
  await expect(page.getByRole("table", { name: "Members" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Invite" })).toHaveCount(0);
});

test("A list that cannot be had says why, with a request id, and can be tried again", async ({
  page,
  newcomer,
  be,
}) => {
  await be(await newcomer("admin", "Sam Adeyemi"));
  const body = refusal("not_allowed");
  // Changes elsewhere would have the list asked again.
  await page.route("**/api/events*", (route) => route.abort());
  await page.route("**/api/members?*", (route) => route.fulfill({ status: 403, json: body }));
  await page.goto("/members");
  await expect(page.getByText("req-shown")).toBeVisible();
  await page.unroute("**/api/members?*");
  await page.getByRole("button", { name: "Try again" }).first().click();
  await expect(page.getByRole("table", { name: "Members" })).toBeVisible();
});

test("The organisation is renamed, and a stale change is put to its author", async ({
  page,
  server,
  owner,
  newcomer,
  be,
}) => {
  await be(await newcomer("admin", "Sam Adeyemi"));
  await page.goto("/organisation");
  await page.getByLabel("Time zone").selectOption("Europe/Vienna");
  const { answer } = await ask(server, "GET /api/organisation", owner);
  const { revision } = answer as { revision: number };
  await ask(server, "PATCH /api/organisation", {
    ...owner,
    ifMatch: revision,
    body: { timeZone: "Europe/Lisbon" },
  });
  await page.getByRole("button", { name: "Save" }).click();
  const choice = page.getByRole("alertdialog");
  await expect(choice).toContainText("Europe/Lisbon");
  await expect(choice).toContainText("Europe/Vienna");
  await choice.getByRole("button", { name: "Save mine" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Vienna");
});

test("Somebody in two organisations goes over to the other in this tab", async ({
  page,
  newcomer,
  be,
}) => {
  await be(await newcomer("interviewer", "Jonas Feld"));
  const second = {
    id: "018f0000-0000-7000-8000-00000000000b",
    name: "Quay Clinic",
    role: "auditor" as const,
  };
  const asked: (string | null)[] = [];
  await page.route("**/api/session", async (route) => {
    const wanted = await route.request().headerValue("evenhand-organisation");
    asked.push(wanted);
    const headers = { ...route.request().headers() };
    delete headers["evenhand-organisation"];
    const response = await route.fetch({ headers });
    const view = (await response.json()) as { organisations: object[]; organisation: object };
    view.organisations.push(second);
    if (wanted === second.id) view.organisation = { ...second, timeZone: "Europe/Berlin" };
    await route.fulfill({ response, json: view });
  });
  await page.route("**/api/events*", (route) => route.abort());
  await page.goto("/");
  await page.getByRole("button", { name: /profile and sign-out/ }).click();
  const region = page.getByRole("region", { name: "Organisations" });
  await expect(region.getByRole("button", { name: /Harbour/ })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await region.getByRole("button", { name: /Quay Clinic/ }).click();
  await expect(page.getByText("Quay Clinic · Interviewer")).toBeVisible();
  expect(asked.at(-1)).toBe(second.id);
});
