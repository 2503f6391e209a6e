import type { Evidence } from "@evenhand/rubric";
import { NamedTexts } from "../../ui/named-texts.tsx";
import { cardWords } from "./words.ts";

export function EvidenceText({ evidence }: { evidence: Evidence }) {
  const { did, changed, verified } = cardWords;
  return (
    <NamedTexts
      texts={[
        [did, evidence.didWhat],
        [changed, evidence.whatChanged],
        [verified, evidence.howVerified],
      ]}
    />
  );
}
