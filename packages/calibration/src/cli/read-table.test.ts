import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOf, ignoredColumns, numberAt, readTable, textAt } from "./read-table.ts";

const rule = { required: ["candidate", "rating"], optional: ["stage"] };

describe("readTable", () => {
  it("reads rows with their line, whatever the line end or the mark at the start", () => {
    for (const eol of ["\n", "\r\n"]) {
      const table = readTable(
        `\uFEFFcandidate,rating${eol}Ann,3${eol}Ben, 4 ${eol}${eol}`,
        "r.csv",
        rule,
      );
      expect(table.header).toEqual(["candidate", "rating"]);
      expect(table.rows).toEqual([
        { line: 2, cells: ["Ann", "3"] },
        { line: 3, cells: ["Ben", "4"] },
      ]);
    }
  });

  it("reads quoted commas, quotes and line breaks, and still counts lines", () => {
    const text = 'candidate,rating\n"Doe, ""J"" ", "3"\r\n"two\nlines",4\nEve,5\n';
    const table = readTable(text, "r.csv", rule);
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['Doe, "J"', "3"],
      ["two\nlines", "4"],
      ["Eve", "5"],
    ]);
    expect(table.rows.map((row) => row.line)).toEqual([2, 3, 5]);
  });

  it("reads known names in any case, and names the columns that it leaves out", () => {
    const table = readTable("Rating,Note, CANDIDATE\n3,x,Ann\n", "r.csv", rule);
    expect(table.header).toEqual(["rating", "Note", "candidate"]);
    expect(ignoredColumns(table)).toEqual([
      { code: "ignored-columns", message: "r.csv: the column Note was not read." },
    ]);
    expect(ignoredColumns(readTable("candidate,rating\n", "r.csv", rule))).toEqual([]);
  });

  it("takes back any table that was written with quotes", () => {
    const cell = string({ unit: constantFrom("a", ",", '"', "\n", "\r", " ", "é") });
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    assert(
      property(array(array(cell, { minLength: 2, maxLength: 2 })), (rows) => {
        const text = ["x,y", ...rows.map((row) => row.map(quote).join(","))].join("\r\n");
        const back = readTable(text, "r.csv").rows.map((row) => row.cells);
        expect(back).toEqual(rows.map((row) => row.map((text) => text.trim())));
      }),
    );
  });

  it.each([
    ["", "r.csv: the file is empty; want a header line with the columns candidate, rating"],
    ["candidate;rating\n", 'r.csv, line 1: got "candidate;rating", want columns separated by'],
    ["candidate,rate\n", "r.csv, line 1: no column rating; got candidate, rate"],
    ["candidate,rating,rating\n", "the column rating came twice"],
    ["candidate,,rating\n", "line 1, column 2: got no name"],
    ["candidate,rating\nAnn,3\nBen\n", "r.csv, line 3: got 1 cell, want 2 (candidate, rating)"],
    ["candidate,rating\n\nBen,2\n", "line 2: got 1 cell, want 2"],
    ['candidate,rating\n"Ann,3\n', "line 2: a quote is opened and never closed"],
    ['candidate,rating\nA"nn,3\n', 'line 2, column 1: got A"nn, want the whole cell in quotes'],
    ['candidate,rating\n"Ann"x,3\n', "line 2, column 1: text after the closing quote"],
    ["candidate,rating\rAnn,3\r", "line 1: a carriage return inside a row"],
  ])("refuses %j", (text, message) => {
    expect(() => readTable(text, "r.csv", rule)).toThrow(message);
  });
});

describe("cells", () => {
  const table = readTable("candidate,rating\nAnn,3.5\n,high\nEve,NaN\nFay,1e999\nGus,\n", "r.csv");
  const rating = columnOf(table, "rating");

  it("gives numbers and texts", () => {
    expect(numberAt(table, table.rows[0]!, rating)).toBe(3.5);
    expect(textAt(table, table.rows[0]!, 0)).toBe("Ann");
    expect(columnOf(table, "stage")).toBe(-1);
  });

  it.each([
    [1, 'r.csv, line 3, column rating: got "high", want a number'],
    [2, 'line 4, column rating: got "NaN", want a number'],
    [3, 'line 5, column rating: got "1e999", want a number'],
    [4, "line 6, column rating: got nothing, want a number"],
  ])("refuses row %i", (index, message) => {
    expect(() => numberAt(table, table.rows[index]!, rating)).toThrow(message);
  });

  it("refuses an empty text", () => {
    expect(() => textAt(table, table.rows[1]!, 0)).toThrow("line 3, column candidate: got nothing");
  });
});
