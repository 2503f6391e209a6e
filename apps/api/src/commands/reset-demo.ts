import { rm } from "node:fs/promises";
import { isDemoAccount } from "../auth/demo-accounts.ts";
import { resetDatabase } from "../db/reset-database.ts";
import { markerOf } from "../demo/seed-demo.ts";
import { CommandRefused, type Command } from "./command.ts";
import { withIdleDatabase } from "./with-database.ts";

export const resetDemo: Command = {
  name: "reset-demo",
  summary:
    "Empties the demo; the next start fills it again. Refused where there is a real account.",
  async run({ environment, print }) {
    const settings = environment();
    if (!settings.demo) {
      throw new CommandRefused("EVENHAND_DEMO is off: only the demo can be reset.");
    }
    await withIdleDatabase(settings, async ({ admin }) => {
      if (!(await resetDatabase(admin, isDemoAccount))) {
        throw new CommandRefused(
          "There are accounts here that are not the demo's: nothing was removed.",
        );
      }
      await rm(markerOf(settings.dataDirectory), { force: true });
    });
    print("The demo is empty. The next start fills it again.");
  },
};
