import { verifyAudit, type ChainReport } from "../db/verify-audit.ts";
import { CommandRefused, type Command } from "./command.ts";
import { inWords } from "./count.ts";
import { withDatabase } from "./with-database.ts";

export const verifyChains: Command = {
  name: "verify-audit",
  summary: "Proves every audit chain from its first event on; one line a chain.",
  async run({ environment, print }) {
    await withDatabase(environment(), async (database) => {
      const reports = await verifyAudit(database.pool);
      for (const report of reports) print(lineOf(report));
      const broken = reports.filter((report) => report.fault !== null);
      if (broken.length > 0)
        throw new CommandRefused(
          `${broken.length} of ${reports.length} audit chains ${broken.length === 1 ? "is" : "are"} broken: ${broken.map((report) => report.chain).join(", ")}.`,
        );
    });
  },
};

export function lineOf({ chain, events, head, fault }: ChainReport): string {
  const length = inWords(events, "event");
  return `${chain}: ${length}, ${fault === null ? "intact" : `BROKEN: ${fault}`}, head ${head}`;
}
