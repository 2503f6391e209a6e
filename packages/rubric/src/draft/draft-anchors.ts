import type { Anchor } from "../anchor.ts";
import type { Origin } from "../origin.ts";
import { byStarter, byTemplate } from "../provenance.ts";

/**
 * The four anchors of a drafted criterion. The report gives one phrase, the point that meets the level:
 * 3. The others are ours and say so: 1 from the criterion's own text, or else from a template that has
 * to be replaced before publishing; 2 and 4 by the same rule for every criterion.
 */
export function draftAnchors(draft: {
  name: string;
  phrase: string;
  origin: Origin;
  /** The criterion's own text for point 1; null where none is known. */
  unsafe: string | null;
  /** An anti-signal of the report that belongs to it; null where none does. */
  antiSignal: string | null;
}): Anchor[] {
  const phrase = draft.phrase.trim().replace(/\.$/u, "");
  const unsafe = draft.unsafe ?? `Unsafe, or contrary to the practice: ${draft.name}.`;
  const including = draft.antiSignal === null ? "" : ` Including: ${draft.antiSignal}`;
  return [
    {
      point: 1,
      text: `${unsafe}${including}`,
      origin: draft.unsafe === null ? byTemplate : byStarter,
      variants: [],
    },
    {
      point: 2,
      text: `Part of it only, or all of it with prompting or supervision beyond the level: ${phrase}.`,
      origin: byTemplate,
      variants: [],
    },
    {
      point: 3,
      text: `${phrase}: shown in an instance, or in a specific answer to the scenario.`,
      origin: draft.origin,
      variants: [],
    },
    {
      point: 4,
      text: `${phrase}: shown as for 3, with how it was or would be verified, and the tradeoff named.`,
      origin: byTemplate,
      variants: [],
    },
  ];
}
