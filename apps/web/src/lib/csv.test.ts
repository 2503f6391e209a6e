import { expect, it } from "vitest";
import { csvText } from "./csv.ts";

it("gives numbers three decimals at most, and no more than they have", () => {
  expect(csvText([["Ines", -0.54321, 12]])).toBe("Ines,-0.543,12\r\n");
});

it.each(["=1+1", "+49 Ines", "-Ines", "@Ines", "−Ines"])(
  "takes no text for a formula: %s",
  (name) => {
    expect(csvText([[name]])).toBe(`'${name}\r\n`);
  },
);

it("quotes what would break a row", () => {
  expect(csvText([['Ines "Nes", B', 1]])).toBe('"Ines ""Nes"", B",1\r\n');
});
