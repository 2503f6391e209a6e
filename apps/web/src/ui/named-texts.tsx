import styles from "./named-texts.module.css";

/** Texts as they were written, each under its name; an empty one is left out. */
export function NamedTexts({
  texts,
}: {
  texts: readonly (readonly [name: string, text: string])[];
}) {
  return (
    <dl className={styles["texts"]}>
      {texts
        .filter(([, text]) => text.trim() !== "")
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
