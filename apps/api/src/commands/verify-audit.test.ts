import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSuperuser } from "../db/embedded/roles.ts";
import { createWorld, type Person, type World } from "../testing/world.ts";
import { runCommand, settingsFor } from "./command-line.testing.ts";

describe("verify-audit", () => {
  let world: World;
  let owner: Person;
  beforeAll(async () => {
    world = await createWorld();
    owner = await world.organisation("Cedar Clinic");
    await world.organisation("Willow Clinic");
  });
  afterAll(() => world.close());

  const verify = () => runCommand("verify-audit", settingsFor(world.database.urls));
  const tamper = (statement: string) =>
    asSuperuser(world.database.urls.superuserUrl, (client) => client.query(statement));

  it("prints one line for each chain, the sign-in's first, with the head to compare", async () => {
    const { code, printed, complained } = await verify();
    expect({ code, complained }).toEqual({ code: 0, complained: [] });
    expect(printed).toHaveLength(3);
    expect(printed[0]).toMatch(/^sign-in: \d+ events, intact, head [0-9a-f]{64}$/);
    expect(printed.slice(1).join("\n")).toMatch(
      new RegExp(`^${owner.orgId}: 2 events, intact, head [0-9a-f]{64}$`, "m"),
    );
  });

  it("names the event that was changed, and leaves the other chains alone", async () => {
    await tamper(
      `update audit_events set action = 'member.left' where org_id = '${owner.orgId}' and position = 2`,
    );
    const { code, printed, complained } = await verify();
    expect(code).toBe(1);
    expect(complained).toEqual([`1 of 3 audit chains is broken: ${owner.orgId}.`]);
    expect(printed.find((line) => line.startsWith(owner.orgId))).toContain(
      "2 events, BROKEN: event 2 was changed after it was written, head ",
    );
    expect(printed.filter((line) => line.includes("intact"))).toHaveLength(2);
  });

  it("counts every broken chain", async () => {
    await tamper("delete from sign_in_events where position = 1");
    const { code, complained } = await verify();
    expect(code).toBe(1);
    expect(complained).toEqual([`2 of 3 audit chains are broken: sign-in, ${owner.orgId}.`]);
  });
});
