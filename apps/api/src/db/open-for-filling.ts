import type { Pool, PoolClient } from "pg";
import { openDatabase, type Database, type DatabaseAddresses } from "./connect.ts";

/**
 * The database for whoever fills it with a great many rows. Statements keep their plans, since planning is most of
 * what a short query costs; a transaction pooler would lose them.
 */
export function openForFilling(
  addresses: DatabaseAddresses,
  options: { poolSize: number; onError: (error: Error) => void },
): Database {
  const settings = "-c plan_cache_mode=force_generic_plan";
  const database = openDatabase(addresses, { ...options, settings });
  keepPlans(database.pool);
  return database;
}

function keepPlans(pool: Pool): void {
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const name = names.get(text) ?? `statement ${names.size + 1}`;
    names.set(text, name);
    return name;
  };
  pool.on("connect", (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((text: unknown, values: unknown, ...rest: unknown[]) =>
      typeof text === "string" && Array.isArray(values) && values.length > 0
        ? query({ name: nameOf(text), text, values }, ...rest)
        : query(text, values, ...rest)) as PoolClient["query"];
  });
}
