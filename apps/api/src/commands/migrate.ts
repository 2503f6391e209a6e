import { grantLogins } from "../db/grant-login.ts";
import { migrate } from "../db/migrate.ts";
import type { Command } from "./command.ts";
import { withAddresses } from "./with-database.ts";

export const migrateDatabase: Command = {
  name: "migrate",
  summary: "Brings the database to the newest schema, as every start of the server does.",
  async run({ environment, print }) {
    await withAddresses(environment(), async (addresses) => {
      const applied = await migrate(addresses.admin);
      await grantLogins(addresses);
      for (const name of applied) print(`applied ${name}`);
      if (applied.length === 0) print("The schema is the newest; nothing was changed.");
    });
  },
};
