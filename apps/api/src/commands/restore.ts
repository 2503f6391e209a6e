import { existsSync } from "node:fs";
import { chmod, copyFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { restoreBackup } from "../db/backup/restore-backup.ts";
import { openDatabase } from "../db/connect.ts";
import { grantLogins } from "../db/grant-login.ts";
import { migrate } from "../db/migrate.ts";
import { gatherStatistics } from "../db/reset-database.ts";
import { verifyAudit } from "../db/verify-audit.ts";
import type { Environment } from "../environment.ts";
import { secretBeside } from "./backup.ts";
import { CommandRefused, type Command } from "./command.ts";
import { inWords } from "./count.ts";
import { lineOf } from "./verify-audit.ts";
import { withIdleDatabase } from "./with-database.ts";

export const restore: Command = {
  name: "restore",
  takes: "FILE",
  summary:
    "Puts a backup into an empty database, whole or not at all, and proves its audit chains.",
  async run({ environment, word, print }) {
    const settings = environment();
    const file = resolve(word);
    if (settings.demo)
      throw new CommandRefused(
        "EVENHAND_DEMO is on: a backup is not restored into the demo. Set EVENHAND_DEMO=off.",
      );
    if (!existsSync(file)) throw new CommandRefused(`There is no file ${file}.`);
    await withIdleDatabase(settings, async (addresses) => {
      await migrate(addresses.admin);
      await grantLogins(addresses);
      const { rows, chains, madeAt } = await restoreBackup(addresses.admin, file);
      await gatherStatistics(addresses.admin);
      print(`${inWords(rows, "row")} restored and read back, as they were at ${madeAt}.`);
      await keepSecret(settings, file, print);

      const database = openDatabase(addresses, { poolSize: 2, onError: () => {} });
      try {
        const reports = await verifyAudit(database.pool);
        for (const report of reports) print(lineOf(report));
        const heads = new Map(chains.map(({ chain, hash }) => [chain, hash]));
        const faulty = reports.filter(
          ({ chain, head, fault, events }) =>
            fault !== null || (events > 0 && heads.get(chain) !== head),
        );
        if (faulty.length > 0)
          throw new CommandRefused(
            `Everything was restored, but ${inWords(faulty.length, "audit chain")} did not hold: ${faulty.map(({ chain }) => chain).join(", ")}.`,
          );
      } finally {
        await database.close();
      }
    });
  },
};

async function keepSecret(
  settings: Environment,
  file: string,
  print: (line: string) => void,
): Promise<void> {
  if (settings.secret !== null) return;
  const secret = join(settings.dataDirectory, "secret");
  if (!existsSync(secretBeside(file))) {
    print(
      `There is no ${secretBeside(file)}: second factors were encrypted with that secret, so those who have one enter by a recovery code.`,
    );
    return;
  }
  await copyFile(secretBeside(file), secret);
  await chmod(secret, 0o600);
}
