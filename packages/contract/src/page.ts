import * as z from "zod/mini";

/** A keyset page: hand `nextCursor` back to read on; `null` means that this was the last page. */
export type Page<Item> = { items: Item[]; nextCursor: string | null };

export const PageQuery = z.strictObject({
  cursor: z.optional(z.string().check(z.maxLength(500))),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
});
export type PageQuery = z.input<typeof PageQuery>;
