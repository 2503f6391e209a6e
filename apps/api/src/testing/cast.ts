import type { Role } from "@evenhand/contract/members";
import { createLoop, type Loop } from "./loop.ts";
import { createWorld, type Person, type World } from "./world.ts";

export type Cast<Who extends string = never> = Record<Who | "owner", Person> & {
  world: World;
  loop: Loop;
};

type Members<Who extends string> = Record<Who, readonly [role: Role, name?: string]>;

/** A world with one organisation, its owner, these members in their order, and what a hiring loop starts from. */
export async function createCast<Who extends string>(members: Members<Who>): Promise<Cast<Who>> {
  const world = await createWorld();
  const owner = await world.organisation("Tidewater Rehab");
  const people: Record<string, Person> = { owner };
  for (const [who, [role, name]] of Object.entries<Members<Who>[Who]>(members))
    people[who] = await world.member(owner, role, name);
  return { ...(people as Cast<Who>), world, loop: await createLoop(world, owner) };
}
