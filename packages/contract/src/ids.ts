import * as z from "zod/mini";

/** Every id on the wire is a UUID (version 7, made by the server). */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** A moment, ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
export const Moment = z.iso.datetime();
export type Moment = z.infer<typeof Moment>;
