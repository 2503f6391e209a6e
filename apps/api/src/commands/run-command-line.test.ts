import { describe, expect, it } from "vitest";
import { CommandRefused, type Command } from "./command.ts";
import { runCommand } from "./command-line.testing.ts";
import { COMMANDS } from "./commands.ts";
import { runCommandLine } from "./run-command-line.ts";

function failing(error: unknown): Command {
  return { name: "fail", summary: "Fails.", run: () => Promise.reject(error) };
}

async function complaintOf(error: unknown): Promise<[number, string[]]> {
  const complained: string[] = [];
  const terminal = {
    print: () => undefined,
    complain: (line: string): void => void complained.push(line),
  };
  return [await runCommandLine(["fail"], [failing(error)], {}, terminal), complained];
}

describe("the command line", () => {
  it.each(["help", "--help", "-h"])("lists every command for %s", async (word) => {
    const { code, printed, complained } = await runCommand(word);
    expect({ code, complained }).toEqual({ code: 0, complained: [] });
    for (const { name, summary } of COMMANDS) {
      expect(printed.filter((line) => line.includes(name) && line.includes(summary))).toHaveLength(
        1,
      );
    }
  });

  it("lists the commands when it is given no word", async () => {
    const printed: string[] = [];
    const terminal = { print: (line: string): void => void printed.push(line), complain: () => {} };
    expect(await runCommandLine([], COMMANDS, {}, terminal)).toBe(0);
    expect(printed).toEqual((await runCommand("help")).printed);
  });

  it("refuses a command that it does not know, and names those that it knows", async () => {
    expect(await runCommand("drop-everything")).toEqual({
      code: 2,
      printed: [],
      complained: [
        `The command is wrong: got "drop-everything", want one of help, ${COMMANDS.map(({ name }) => name).join(", ")}.`,
      ],
    });
  });

  it.each(COMMANDS)("refuses words too many after $name", async ({ name }) => {
    const { code, printed, complained } = await runCommand(`${name} --force now`);
    expect({ code, printed }).toEqual({ code: 2, printed: [] });
    expect(complained[0]).toMatch(
      new RegExp(`^${name} takes (nothing further|one [^:]+): got "--force now"\\.`),
    );
  });

  it.each(COMMANDS.filter(({ takes }) => takes !== undefined))(
    "asks for what $name takes",
    async ({ name, takes }) => {
      const { code, complained } = await runCommand(name);
      expect(code).toBe(2);
      expect(complained[0]).toContain(`${name} takes one ${takes}: got none.`);
    },
  );

  it("names a wrong setting, for every command that reads them", async () => {
    for (const { name, takes } of COMMANDS) {
      expect(
        await runCommand(takes === undefined ? name : `${name} word`, { PORT: "many" }),
      ).toEqual({
        code: 1,
        printed: [],
        complained: ['PORT is wrong: got "many", want a whole number from 0 to 65535.'],
      });
    }
  });

  it("says a refusal as it is, and marks what nobody expected", async () => {
    expect(await complaintOf(new CommandRefused("Not now."))).toEqual([1, ["Not now."]]);
    expect(await complaintOf(new Error("boom"))).toEqual([1, ["It failed: boom"]]);
    const both = new AggregateError([new Error("no answer on ::1"), new Error("nor on 127.0.0.1")]);
    expect(await complaintOf(both)).toEqual([1, ["It failed: no answer on ::1"]]);
  });
});
