import type { Plugin } from "vite";
import { paths } from "../src/app/paths.ts";

/** Outside the frame of those who are signed in. */
const DOORS = new Set(["signIn", "newPassword", "firstRun", "invitation"]);
/** Of the development server alone. */
const UNBUILT = new Set(["kitchen"]);
const FRAME = "signed-in-page";

type Chunk = {
  fileName: string;
  imports: string[];
  facadeModuleId: string | null;
  isEntry: boolean;
  viteMetadata?: { importedCss: Set<string> };
};

/**
 * Writes down of what files each page is made, beside those that index.html names, so that the server can name
 * them together with the page: else a browser learns of them only from the first scripts. The page of the address
 * `rubricVersions` is `pages/rubric-versions-page.tsx`, as everywhere.
 */
export function pageFiles(): Plugin {
  return {
    name: "evenhand:page-files",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((file) =>
          file.type === "chunk" ? [[file.fileName, file as Chunk] as const] : [],
        ),
      );
      const page = (name: string): Chunk => {
        const found = [...chunks.values()].find(({ facadeModuleId }) =>
          facadeModuleId?.endsWith(`/pages/${name}.tsx`),
        );
        return found ?? this.error(`there is no src/pages/${name}.tsx for an address of paths.ts`);
      };
      const named = filesOf(
        chunks,
        [...chunks.values()].filter(({ isEntry }) => isEntry),
      );
      const files = Object.entries(paths)
        .filter(([key]) => !UNBUILT.has(key))
        .map(([key, path]) => {
          const own = page(`${key.replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`)}-page`);
          const all = filesOf(chunks, DOORS.has(key) ? [own] : [page(FRAME), own]);
          const rest = [...all].filter((file) => !named.has(file));
          return [path, { isDoor: DOORS.has(key), files: rest }];
        });
      this.emitFile({
        type: "asset",
        fileName: ".vite/page-files.json",
        source: JSON.stringify(Object.fromEntries(files)),
      });
    },
  };
}

/** The scripts and styles of these chunks, and of everything that they import. */
function filesOf(chunks: ReadonlyMap<string, Chunk>, from: readonly Chunk[]): Set<string> {
  const found = new Set<string>();
  const add = ({ fileName, imports, viteMetadata }: Chunk): void => {
    if (found.has(fileName)) return;
    found.add(fileName);
    for (const name of imports) {
      const imported = chunks.get(name);
      if (imported !== undefined) add(imported);
    }
    for (const style of viteMetadata?.importedCss ?? []) found.add(style);
  };
  for (const chunk of from) add(chunk);
  return found;
}
