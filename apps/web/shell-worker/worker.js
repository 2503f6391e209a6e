/*
 * Keeps the files of this build on the device, so that the interface opens without a network. It holds nothing of
 * any person: what is kept of their work lies in IndexedDB, by person, and goes with them.
 */
const VERSION = "BUILD";
const FILES = new Set(["FILES"]);
const SHELL = "/index.html";
const NAME = "evenhand-shell-";
const PATIENCE_MS = 5000;
const UNREACHABLE = [502, 503, 504];

const cache = () => caches.open(NAME + VERSION);

addEventListener("install", (event) => {
  event.waitUntil(cache().then((kept) => kept.addAll([...FILES])));
});

// It takes over once no page of the build before is open: none loses the files that it still wants.
addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith(NAME) && name !== NAME + VERSION)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => clients.claim()),
  );
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || pathname.startsWith("/api/"))
    return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (FILES.has(pathname)) event.respondWith(file(request));
});

/** The server's page where it answers, so that a new release shows at once; else the one that is kept. */
async function page(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (UNREACHABLE.includes(answer.status)) return (await kept(SHELL)) ?? answer;
    return answer.ok ? withoutLink(answer) : answer;
  } catch (error) {
    const shell = await kept(SHELL);
    if (shell === undefined) throw error;
    return shell;
  }
}

/** What a page's files are need not be said: they are kept here, and a browser told of them would fetch them beside. */
function withoutLink(answer) {
  const headers = new Headers(answer.headers);
  headers.delete("Link");
  return new Response(answer.body, { status: answer.status, headers });
}

async function file(request) {
  return (await kept(request)) ?? fetch(request);
}

async function kept(request) {
  return (await cache()).match(request);
}
