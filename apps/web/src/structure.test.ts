import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { structureFaults, type SourceTree } from "./structure.ts";

const SRC = import.meta.dirname;

function treeOnDisk(): SourceTree {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path));
  return new Map(files.map((path) => [path, readFileSync(join(SRC, path), "utf8")]));
}

describe("the rooms of the web", () => {
  it("are all found on the disk", () => {
    const rooms = new Set([...treeOnDisk().keys()].map((path) => path.split("/")[0]));
    expect([...rooms]).toEqual(
      expect.arrayContaining(["app", "features", "lib", "main.tsx", "pages", "ui"]),
    );
  });

  it("keep to the import table", () => {
    expect(structureFaults(treeOnDisk())).toEqual([]);
  });
});

describe("the check itself", () => {
  const planted: [fault: string, path: string, text: string, says: RegExp][] = [
    [
      "a feature in another feature",
      "features/members/a.ts",
      'import { b } from "../rubrics/b.ts";',
      /neighbour/,
    ],
    ["a feature in a page", "features/members/a.ts", 'import "../../pages/b.tsx";', /neighbour/],
    ["a feature in the app", "features/members/a.ts", 'import "../../app/paths.ts";', /neighbour/],
    [
      "a page calling the server",
      "pages/a.tsx",
      'import { call } from "../lib/client.ts";',
      /never/,
    ],
    ["a page in lib", "pages/a.tsx", 'import { x } from "../lib/format.ts";', /introduces/],
    ["a page in the router", "pages/a.tsx", 'import { x } from "../app/router.tsx";', /introduces/],
    [
      "a page with wire shapes",
      "pages/a.tsx",
      'import type { M } from "@evenhand/contract/members";',
      /introduces/,
    ],
    ["the app in a feature", "app/a.ts", 'export { x } from "../features/members/a.ts";', /nouns/],
    [
      "a lazy import of a feature",
      "app/a.ts",
      'lazy(() => import("../features/members/a.tsx"));',
      /nouns/,
    ],
    ["ui in lib", "ui/a.tsx", 'import { x } from "../lib/format.ts";', /another product/],
    ["lib in ui", "lib/a.ts", 'import { x } from "../ui/words.ts";', /knows nobody/],
    ["the contract as a value", "lib/a.ts", 'import { Id } from "@evenhand/contract/ids";', /zod/],
    [
      "the contract as a value over lines",
      "features/members/a.ts",
      'import {\n  Role,\n  type Member,\n} from "@evenhand/contract/members";',
      /zod/,
    ],
    [
      "the wire outside of the client",
      "lib/a.ts",
      'import type { Wire } from "@evenhand/contract/wire";',
      /alone/,
    ],
    [
      "the server's code",
      "lib/a.ts",
      'import type { x } from "@evenhand/api/client";',
      /knows nobody/,
    ],
    [
      "node in the browser",
      "lib/a.ts",
      'import { readFileSync } from "node:fs";',
      /no such module/,
    ],
    ["a way out of src", "lib/a.ts", 'import "../../e2e/browser.ts";', /outside/],
    ["a file named after nothing", "lib/utils.ts", "", /says nothing/],
    ["an index file", "ui/index.ts", "", /says nothing/],
    ["a room that is not there", "services/a.ts", "", /no room/],
    ["a feature that is no noun", "features/billing/a.ts", "", /no noun/],
  ];

  it.each(planted)("finds %s", (_fault, path, text, says) => {
    const faults = structureFaults(new Map([[path, text]]));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(says);
  });

  it("is quiet about what is allowed, and about words in comments", () => {
    const tree = new Map([
      ["pages/a.tsx", 'import { paths } from "../app/paths.ts";\nimport "../ui/a.tsx";'],
      ["features/members/a.ts", 'import type { Member } from "@evenhand/contract/members";'],
      ["lib/client.ts", 'import type { Wire } from "@evenhand/contract/wire";'],
      ["lib/a.ts", '// import { x } from "../ui/words.ts";\n/* import "../app/a.ts" */'],
    ]);
    expect(structureFaults(tree)).toEqual([]);
  });
});
