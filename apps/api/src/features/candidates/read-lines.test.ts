import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLines } from "./read-lines.ts";

const brief = (text: string) =>
  readLines(text).map(({ line, name, email }) => ({ line, name, email }));

describe("plain lines", () => {
  test.each([
    ["Noor Khan <noor@example.org>", "Noor Khan", "noor@example.org"],
    ["Noor Khan, noor@example.org", "Noor Khan", "noor@example.org"],
    ["Noor Khan; noor@example.org", "Noor Khan", "noor@example.org"],
    ["Noor Khan\tnoor@example.org", "Noor Khan", "noor@example.org"],
    ["noor@example.org Noor", "noor@example.org Noor", ""],
    ["noor@example.org", "", "noor@example.org"],
    ["Khan, Noor <noor@example.org>", "Khan, Noor", "noor@example.org"],
    ['"Khan, Noor", noor@example.org', "Khan, Noor", "noor@example.org"],
    ["李小龍", "李小龍", ""],
    ["عائشة بنت أحمد, a@example.org", "عائشة بنت أحمد", "a@example.org"],
  ])("%s", (text, name, email) => {
    expect(brief(text)).toEqual([{ line: 1, name, email }]);
  });

  test("phones and links find their place, empty lines none", () => {
    const [first, second] = readLines(
      "Noor, +49 30 1234567, https://example.org/p/1\r\n\r\n  \r\nIvo",
    );
    expect(first).toMatchObject({
      name: "Noor",
      phone: "+49 30 1234567",
      record: "https://example.org/p/1",
    });
    expect(second).toMatchObject({ line: 4, name: "Ivo" });
  });
});

describe("a table", () => {
  test("is read by its headers, in whatever order and spelling", () => {
    const text =
      "\uFEFFE-Mail;Full name;Résumé;Link;Internal;Source;Shoe size\n" +
      "noor@example.org;Noor Khan;https://example.org/cv;https://ats.example.org/1;yes;Referral;39\n";
    expect(readLines(text)).toEqual([
      {
        line: 2,
        name: "Noor Khan",
        email: "noor@example.org",
        phone: "",
        cv: "https://example.org/cv",
        record: "https://ats.example.org/1",
        source: "Referral",
        internal: "yes",
        problems: [],
      },
    ]);
  });

  test("first and last names are one name", () => {
    expect(brief("First name,Last name,Email\nNoor,Khan,n@example.org")).toEqual([
      { line: 2, name: "Noor Khan", email: "n@example.org" },
    ]);
  });

  test("tells the line on which each candidate begins, past quoted line breaks and empty lines", () => {
    const text = 'name,email\n\n"Noor\nKhan",n@example.org\n\n\nIvo,i@example.org\n';
    expect(brief(text)).toEqual([
      { line: 3, name: "Noor\nKhan", email: "n@example.org" },
      { line: 7, name: "Ivo", email: "i@example.org" },
    ]);
  });

  test("a quotation mark that stays open is a problem of its line, not the end of the reading", () => {
    const [read] = readLines('name,email\n"Noor,n@example.org');
    expect(read?.problems).toHaveLength(1);
  });
});

test("no text makes it fall, and every candidate has a line of the text", () => {
  const text = fc.array(
    fc.oneof(
      fc.constantFrom(
        '"',
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "<",
        ">",
        "@",
        "name",
        "email",
        "|",
        "\uFEFF",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join("");
      const lines = whole.split(/\r\n?|\n/).length;
      for (const { line } of readLines(whole)) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
      }
    }),
    { numRuns: 500 },
  );
});
