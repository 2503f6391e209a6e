import { Kysely, PostgresDialect, PostgresDriver, CompiledQuery, type Transaction } from "kysely";
import type { Pool } from "pg";
import { isId } from "./ids.ts";
import type { Tables } from "./tables.ts";

declare const minted: unique symbol;

/**
 * An organisation that somebody has been let into. Minted by the session gate after it has read the membership,
 * and by the few other doors that `structure.test.ts` lists; a plain string never becomes one by accident.
 */
export type OrgId = string & { readonly [minted]: "OrgId" };

/** Everything inside runs in one transaction in which only one organisation's rows exist. */
export type Db = Transaction<Tables>;

export type TenantScope = { orgId: OrgId; userId: string | null };

/** Brands an id as an organisation's. Throws a `TypeError` on anything but a lower-case UUID. */
export function mintOrgId(id: string): OrgId {
  if (!isId(id)) throw new TypeError("an organisation id is a lower-case UUID");
  return id as OrgId;
}

/** Runs `work` in one transaction as one organisation. A throw rolls everything back. */
export function withTenant<T>(
  pool: Pool,
  scope: TenantScope,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const settings = [`set local app.org_id = '${mintOrgId(scope.orgId)}'`];
  if (scope.userId !== null) settings.push(`set local app.user_id = '${mintOrgId(scope.userId)}'`);
  return transactionWith(pool, settings, work);
}

/** Runs `work` as one person before an organisation is chosen: of tenant tables only their own memberships exist. */
export function withUser<T>(pool: Pool, userId: string, work: (db: Db) => Promise<T>): Promise<T> {
  return transactionWith(pool, [`set local app.user_id = '${mintOrgId(userId)}'`], work);
}

/** Runs `work` where the whole chain of sign-ins can be read, to prove it; otherwise a person's own rows exist. */
export function withSignInChain<T>(pool: Pool, work: (db: Db) => Promise<T>): Promise<T> {
  return transactionWith(pool, ["set local app.proving = 'sign_in_events'"], work);
}

/** Runs `work` in one transaction without an organisation: tenant tables are empty. */
export function withoutTenant<T>(pool: Pool, work: (db: Db) => Promise<T>): Promise<T> {
  return transactionWith(pool, [], work);
}

/**
 * Runs `work` once for each organisation, each in its own transaction: the only way for jobs, backfills and
 * checks to cross organisations. A forced policy makes a statement without an organisation touch no row, silently.
 */
export async function forEachOrg(
  pool: Pool,
  work: (db: Db, orgId: OrgId) => Promise<void>,
): Promise<number> {
  const organisations = await withoutTenant(pool, (db) =>
    db.selectFrom("organisations").select("id").orderBy("id").execute(),
  );
  for (const { id } of organisations) {
    const orgId = mintOrgId(id);
    await withTenant(pool, { orgId, userId: null }, (db) => work(db, orgId));
  }
  return organisations.length;
}

function transactionWith<T>(
  pool: Pool,
  settings: string[],
  work: (db: Db) => Promise<T>,
): Promise<T> {
  return new Kysely<Tables>({ dialect: new TenantDialect(pool, ["begin", ...settings].join("; ")) })
    .transaction()
    .execute(work);
}

class TenantDialect extends PostgresDialect {
  readonly #pool: Pool;
  readonly #begin: string;

  constructor(pool: Pool, begin: string) {
    super({ pool });
    this.#pool = pool;
    this.#begin = begin;
  }

  override createDriver(): PostgresDriver {
    return new TenantDriver(this.#pool, this.#begin);
  }
}

/** Opens the transaction and names the organisation in one simple query: one round trip instead of two or three. */
class TenantDriver extends PostgresDriver {
  readonly #begin: string;

  constructor(pool: Pool, begin: string) {
    super({ pool });
    this.#begin = begin;
  }

  override async beginTransaction(
    connection: Parameters<PostgresDriver["beginTransaction"]>[0],
  ): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.#begin));
  }
}
