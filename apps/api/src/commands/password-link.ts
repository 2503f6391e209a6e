import { isDemoAccount } from "../auth/demo-accounts.ts";
import { addAccountLink } from "../db/account-links.ts";
import { findUserId } from "../db/accounts.ts";
import { writeSignInAudit } from "../db/sign-in-audit.ts";
import { newAccountLink } from "../features/members/account-link.ts";
import { CommandRefused, type Command } from "./command.ts";
import { withDatabase } from "./with-database.ts";

/** For the one whom nobody else may help: the only owner, or somebody of two organisations, on a server without mail. */
export const passwordLink: Command = {
  name: "password-link",
  takes: "e-mail address",
  summary: "Prints a link by which an account gets a new password, once, for an hour.",
  async run({ environment, word, print }) {
    const settings = environment();
    const email = word.trim().toLowerCase();
    await withDatabase(settings, async (database) => {
      const userId = isDemoAccount(email) ? null : await findUserId(database.auth, email);
      if (userId === null)
        throw new CommandRefused(`There is no account ${JSON.stringify(email)} on this server.`);
      const now = new Date();
      const url = settings.url ?? `http://localhost:${settings.port}`;
      const { link, hash, expiresAt } = newAccountLink(url, "password", now);
      await addAccountLink(database.auth, {
        hash,
        purpose: "password",
        userId,
        madeBy: null,
        createdAt: now,
        expiresAt,
      });
      await writeSignInAudit(database.pool, now, {
        action: "password_link_printed",
        userId,
        email,
        address: null,
        device: null,
        requestId: null,
      });
      print(link);
    });
  },
};
