import type { Evidence } from "@evenhand/rubric";

/** An empty line of evidence, noted now. */
export function newEvidence(): Evidence {
  return {
    id: crypto.randomUUID(),
    didWhat: "",
    whatChanged: "",
    howVerified: "",
    at: new Date().toISOString(),
  };
}
