export const uiWords = {
  tryAgain: "Try again",
  requestId: "Request id",
  loading: "Loading",
  cancel: "Cancel",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Could not copy. Select the text and copy it yourself.",
} as const;
