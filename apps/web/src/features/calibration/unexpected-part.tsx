import type { FurtherParts } from "@evenhand/contract/calibration";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { useShowBehind } from "./behind.tsx";
import styles from "./calibration.module.css";
import { furtherWords as words } from "./further-words.ts";
import { Sentence } from "./names.tsx";
import { NotEnoughBox } from "./not-enough.tsx";

/** Single ratings far from what was expected: where to look first. */
export function UnexpectedPart({ unexpected }: { unexpected: FurtherParts["unexpected"] }) {
  const show = useShowBehind();
  return (
    <Section title={words.unexpected} lead={words.unexpectedLead}>
      {"notEnough" in unexpected ? (
        <NotEnoughBox {...unexpected} />
      ) : (
        <div className={styles["ask"]}>
          <p>
            <Sentence parts={unexpected.reading} />
          </p>
          {unexpected.total === 0 ? null : (
            <Button
              onClick={() => show({ title: words.behindUnexpected, query: { unexpected: "yes" } })}
            >
              {words.showUnexpected}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
