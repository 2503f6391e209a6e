import { existsSync } from "node:fs";
import { copyFile, chmod, constants } from "node:fs/promises";
import { join, resolve } from "node:path";
import { writeBackup } from "../db/backup/write-backup.ts";
import type { Environment } from "../environment.ts";
import { CommandRefused, type Command } from "./command.ts";
import { inWords } from "./count.ts";
import { withAddresses, withDatabase } from "./with-database.ts";

export const backup: Command = {
  name: "backup",
  takes: "FILE",
  summary: "Writes everything the database holds into a new file, while people go on working.",
  async run({ environment, word, print }) {
    const settings = environment();
    const file = resolve(word);
    for (const path of [file, secretBeside(file)]) {
      if (existsSync(path))
        throw new CommandRefused(`${path} exists already: a backup never replaces a file.`);
    }
    // refuses where there is no database, or an older one
    await withDatabase(settings, async () => {});
    await withAddresses(settings, async ({ admin }) => {
      const { rows, chains } = await writeBackup(admin, file, new Date());
      const organisations = chains.filter(({ chain }) => chain !== "sign-in").length;
      print(
        `${file}: ${inWords(rows, "row")} of ${inWords(organisations, "organisation")}${settings.demo ? ", of the demo (EVENHAND_DEMO is on)" : ""}.`,
      );
      for (const { chain, position, hash } of chains)
        print(`${chain}: ${inWords(Number(position), "event")}, head ${hash}`);
    });
    if (await keepSecret(settings, file))
      print(
        `${secretBeside(file)}: the secret that signs cookies and encrypts second factors. Keep the two apart.`,
      );
  },
};

/** Where the secret lies that belongs to a backup. */
export function secretBeside(file: string): string {
  return `${file}.secret`;
}

/** Only a secret that the server made itself: one of the settings is kept where the settings are. */
async function keepSecret(settings: Environment, file: string): Promise<boolean> {
  const secret = join(settings.dataDirectory, "secret");
  if (settings.secret !== null || !existsSync(secret)) return false;
  await copyFile(secret, secretBeside(file), constants.COPYFILE_EXCL);
  await chmod(secretBeside(file), 0o600);
  return true;
}
