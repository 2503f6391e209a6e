import { Kysely, PostgresDialect } from "kysely";
import { Pool, types, type PoolConfig } from "pg";

/** Where the three roles reach PostgreSQL; `direct` must not go through a transaction pooler (it listens). */
export type DatabaseAddresses = { app: string; admin: string; auth: string; direct: string };

/** What another process needs to open a pool of the tenant role. */
export type TenantAddress = { connectionString: string; role: string };

export type Database = {
  /** The same as `pool`, from another process: see `openTenantPool`. */
  tenantAddress: TenantAddress;
  /** The tenant role. Rows of an organisation exist only inside `withTenant`. */
  pool: Pool;
  /** The sign-in role: accounts, their sessions, second factors and the links into them, nothing else. */
  auth: Kysely<AuthTables>;
  authPool: Pool;
  /** For LISTEN, one connection a process. */
  directUrl: string;
  close(): Promise<void>;
};

/** The roles that the two pools work as. Tests name others, to prove each wall on its own. */
export type Roles = { app: string; auth: string };

const ROLES: Roles = { app: "evenhand_app", auth: "evenhand_auth" };

export type AuthTables = {
  user: { id: string; name: string; email: string; emailVerified: boolean; updatedAt: Date };
  session: {
    id: string;
    userId: string;
    token: string;
    createdAt: Date;
    updatedAt: Date;
    expiresAt: Date;
    ipAddress: string | null;
    userAgent: string | null;
    sharedComputer: boolean;
  };
  account: { userId: string; providerId: string; password: string | null; updatedAt: Date };
  account_link: {
    token_hash: Buffer;
    purpose: LinkPurpose;
    user_id: string;
    made_by: string | null;
    created_at: Date;
    expires_at: Date;
  };
  second_factor: {
    user_id: string;
    secret: string;
    started_at: Date;
    confirmed_at: Date | null;
    /** A bigint of PostgreSQL, and so text. */
    last_step: string | null;
  };
  recovery_code: { user_id: string; code_hash: Buffer };
};

/** What a link into an account is good for: a new password, or a sign-in. */
export type LinkPurpose = "password" | "sign_in";

// A bigint stays text: positions of the audit chain and counts are compared, never added up as floats.
const INT8 = types.builtins.INT8;

/** Opens the pools; nothing connects until the first query. Errors of idle connections go to `onError`. */
export function openDatabase(
  addresses: DatabaseAddresses,
  options: {
    poolSize: number;
    onError: (error: Error) => void;
    roles?: Roles;
    /** Of PostgreSQL, for the tenant role: `-c name=value`, separated by spaces. */
    settings?: string;
  },
): Database {
  const roles = options.roles ?? ROLES;
  const pool = openPool(
    addresses.app,
    roles.app,
    { max: options.poolSize },
    options.onError,
    options.settings,
  );
  const authPool = openPool(
    addresses.auth,
    roles.auth,
    { max: Math.max(2, Math.ceil(options.poolSize / 3)) },
    options.onError,
    "-c search_path=auth",
  );
  return {
    tenantAddress: { connectionString: addresses.app, role: roles.app },
    pool,
    authPool,
    auth: new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool: authPool }) }),
    directUrl: addresses.direct,
    async close() {
      await Promise.all([pool.end(), authPool.end()]);
    },
  };
}

/** A pool of the tenant role beside the server's own. */
export function openTenantPool(
  { connectionString, role }: TenantAddress,
  options: { poolSize: number; onError: (error: Error) => void },
): Pool {
  return openPool(connectionString, role, { max: options.poolSize }, options.onError);
}

/**
 * A pool that works as `role`. A login of that very name is used as it is; any other login switches to the role
 * when it connects, so that even an owner's or a superuser's address runs without their powers.
 */
function openPool(
  connectionString: string,
  role: string,
  config: PoolConfig,
  onError: (error: Error) => void,
  settings = "",
): Pool {
  const login = decodeURIComponent(new URL(connectionString).username);
  const options = [login === role ? "" : `-c role=${role}`, settings]
    .filter((part) => part !== "")
    .join(" ");
  const pool = new Pool({
    connectionString,
    application_name: "evenhand",
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    lock_timeout: 10_000,
    ...(options === "" ? {} : { options }),
    types: {
      getTypeParser: (oid, format) => (oid === INT8 ? String : types.getTypeParser(oid, format)),
    },
    ...config,
  });
  // The pool hears only idle connections. One that ends between two statements of a transaction would otherwise be
  // an unheard event, which ends the process; as it is, the next statement fails.
  pool.on("connect", (client) => client.on("error", () => {}));
  pool.on("error", (error) => {
    // a closed pool has let go of its connections before they have ended
    if (!pool.ending) onError(error);
  });
  return pool;
}
