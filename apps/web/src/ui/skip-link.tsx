import styles from "./text.module.css";

/** The first stop of the keyboard: past the navigation, to the words. */
export function SkipLink({ to, children }: { to: string; children: string }) {
  const go = () => document.querySelector<HTMLElement>(to)?.focus();
  return (
    <a className={styles.skip} href={to} onClick={go}>
      {children}
    </a>
  );
}
