import * as z from "zod/mini";
import { Id } from "./ids.ts";
import { OrganisationName, TimeZone } from "./text.ts";

/** `required`: without a second factor a member opens nothing but their own profile. */
export const WantedSecondFactor = z.enum(["optional", "required"]);

export const Organisation = z.strictObject({
  id: Id,
  name: z.string(),
  timeZone: z.string(),
  secondFactor: WantedSecondFactor,
  revision: z.int(),
  can: z.strictObject({ change: z.boolean() }),
});
export type Organisation = z.infer<typeof Organisation>;

export const ChangeOrganisation = z.strictObject({
  name: z.optional(OrganisationName),
  timeZone: z.optional(TimeZone),
  secondFactor: z.optional(WantedSecondFactor),
});
export type ChangeOrganisation = z.input<typeof ChangeOrganisation>;

export type OrganisationRoutes = {
  "GET /api/organisation": { answer: Organisation };
  "PATCH /api/organisation": { body: ChangeOrganisation; answer: Organisation };
};
