import type { Finding } from "@evenhand/rubric";
import { useEditorTools } from "./editor-context.ts";
import { findingWords } from "./editor-words.ts";
import styles from "./findings-panel.module.css";
import { LinkButton } from "./link-button.tsx";

/** Everything that was found, what keeps it from being published first, each with the way to its place. */
export function FindingsPanel({ findings }: { findings: readonly Finding[] }) {
  const of = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={styles["panel"]} aria-label={findingWords.title} tabIndex={0}>
      {findings.length === 0 ? <p>{findingWords.none}</p> : null}
      <FindingList title={findingWords.blocks} findings={of("blocks")} />
      <FindingList title={findingWords.advice} findings={of("advice")} />
    </section>
  );
}

type FindingListProps = {
  title: string;
  titleHidden?: boolean;
  findings: readonly Finding[];
  /** Before going to a place: whatever stands over it makes way. */
  onLeave?: () => void;
};

export function FindingList(props: FindingListProps) {
  const { title, titleHidden = false, findings, onLeave } = props;
  const { goTo } = useEditorTools();
  const go = ({ path }: Finding) => {
    if (onLeave === undefined) return goTo(path);
    onLeave();
    // A window that closes hands the focus back first.
    setTimeout(() => goTo(path));
  };
  if (findings.length === 0) return null;
  return (
    <div className={styles["findings"]}>
      {titleHidden ? null : <h3>{title}</h3>}
      <ul aria-label={title}>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.path.join("|")} ${finding.sentence}`}>
            <span>{finding.sentence}</span>
            <LinkButton label={findingWords.goToFor(finding.sentence)} onClick={() => go(finding)}>
              {findingWords.goTo}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
