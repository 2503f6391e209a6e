import { attachEmbedded } from "../db/embedded/attach-embedded.ts";
import { openDatabase } from "../db/connect.ts";
import { forEachOrg } from "../db/tenant.ts";
import { verifyAudit, type ChainReport } from "../db/verify-audit.ts";

/** Everything that one invitation or one rename leaves behind, as the database itself has it. */
export type StoredWrites = {
  invitations: { id: string; email: string }[];
  /** The subjects of the audit events that say "created". */
  auditedInvitations: string[];
  auditedRenames: number;
  keys: string[];
  organisation: { name: string; revision: number };
  chains: ChainReport[];
};

/** Reads past the server, as a guest of its PostgreSQL. */
export async function readStoredWrites(dataDirectory: string): Promise<StoredWrites> {
  const urls = await attachEmbedded(dataDirectory);
  if (urls === undefined) throw new Error(`no PostgreSQL is ready on ${dataDirectory}`);
  const { appUrl: app, adminUrl: admin, authUrl: auth } = urls;
  const options = { poolSize: 2, onError: () => undefined };
  const database = openDatabase({ app, admin, auth, direct: app }, options);
  try {
    const stored: StoredWrites[] = [];
    const chains = await verifyAudit(database.pool);
    await forEachOrg(database.pool, async (db, orgId) => {
      const of = { invitations: "invitation.created", renames: "organisation.changed" };
      const audited = await db
        .selectFrom("audit_events")
        .select(["action", "subject_id"])
        .where("org_id", "=", orgId)
        .execute();
      stored.push({
        chains,
        invitations: await db
          .selectFrom("invitations")
          .select(["id", "email"])
          .where("org_id", "=", orgId)
          .execute(),
        auditedInvitations: audited
          .filter((event) => event.action === of.invitations)
          .map((event) => event.subject_id),
        auditedRenames: audited.filter((event) => event.action === of.renames).length,
        keys: (
          await db
            .selectFrom("idempotency_keys")
            .select("key")
            .where("org_id", "=", orgId)
            .execute()
        ).map((row) => row.key),
        organisation: await db
          .selectFrom("organisations")
          .select(["name", "revision"])
          .where("id", "=", orgId)
          .executeTakeFirstOrThrow(),
      });
    });
    const only = stored[0];
    if (only === undefined || stored.length > 1)
      throw new Error(`${stored.length} organisations where one was made`);
    return only;
  } finally {
    await database.close();
  }
}
