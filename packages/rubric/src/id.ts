import * as z from "zod/mini";

/**
 * The name by which a thing stays the same thing from one version to the next.
 * Lower-case letters, digits and hyphens, at most 80: slugs in the starters, UUIDs elsewhere.
 * No two things of one rubric share an id, whatever their kind.
 */
export const Id = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9][a-z0-9-]{0,79}$/,
      "an id: 1 to 80 lower-case letters, digits and hyphens, the first a letter or digit",
    ),
  );
export type Id = z.infer<typeof Id>;
