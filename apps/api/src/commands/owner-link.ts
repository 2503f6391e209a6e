import { issueOwnerToken } from "../features/members/first-run.ts";
import { addressOf } from "../environment.ts";
import { CommandRefused, type Command } from "./command.ts";
import { withDatabase } from "./with-database.ts";

export const ownerLink: Command = {
  name: "owner-link",
  summary:
    "Prints a new link for the first owner, while no organisation exists; earlier links end.",
  async run({ environment, print }) {
    const settings = environment();
    await withDatabase(settings, async (database) => {
      const token = await issueOwnerToken({ database, now: () => new Date() });
      if (token === null)
        throw new CommandRefused(
          "An organisation exists already: one of its owners or admins invites you from the members page.",
        );
      print(`${addressOf(settings, settings.port)}/first-run#${token}`);
    });
  },
};
