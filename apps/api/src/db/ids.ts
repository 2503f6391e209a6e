import { v7 } from "uuid";

/** A new id: UUID version 7, so that ids made later sort later. */
export function newId(): string {
  return v7();
}

/** Is this text an id as we make them: a UUID in lower case? */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
