export const appWords = {
  skip: "Skip to content",
  notFoundTitle: "There is no page at this address",
  notFound: "It may have been moved, or the address was copied in part.",
  home: "Go to the start page",
  outdatedTitle: "A new version of Evenhand is here",
  outdated: "This page was opened before it. Load the page again to go on.",
  reload: "Load again",
  brokenTitle: "This page stumbled",
  broken:
    "It is not your doing. Load the page again; if it happens again, tell whoever runs this server.",
} as const;
