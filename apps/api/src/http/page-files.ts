import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * By a page's address (`/scorecards/$scorecardId`): the files that it is made of, and whether it is for those who are
 * not signed in. Written by the build of the web.
 */
type PageFiles = Record<string, { isDoor: boolean; files: string[] }>;

/** Where a visitor is led who is not signed in. */
const DOOR = "/sign-in";

/**
 * What a browser should fetch together with a page, as a Link header: the files of the build, and to whom. Null
 * where no page is known by this address. Without it a browser would learn of them only from the first scripts.
 */
export function readPageFiles(
  directory: string,
): (path: string, isSignedIn: boolean) => string | null {
  const written = join(directory, ".vite/page-files.json");
  const pages = existsSync(written)
    ? Object.entries(JSON.parse(readFileSync(written, "utf8")) as PageFiles)
    : [];
  const links = pages.map(([address, { isDoor, files }]) => ({
    address: new RegExp(`^${address.replace(/\$\w+/g, "[^/]+")}/?$`),
    isDoor,
    link: files.map(asLink).join(", "),
  }));
  return (path, isSignedIn) => {
    const asked = links.find(({ address }) => address.test(path));
    if (asked === undefined) return null;
    const shown =
      isSignedIn || asked.isDoor ? asked : links.find(({ address }) => address.test(DOOR));
    return shown?.link ?? null;
  };
}

/** In the mode in which the page will want it: a file fetched in another one would be fetched again. */
function asLink(file: string): string {
  return file.endsWith(".css")
    ? `</${file}>; rel=preload; as=style; crossorigin`
    : `</${file}>; rel=modulepreload`;
}
