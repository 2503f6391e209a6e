import { Check } from "lucide-react";
import { useSwitchOrganisation } from "./session-api.ts";
import { useSession } from "./use-session.ts";
import styles from "./user-menu.module.css";
import { roleWords, shellWords } from "./shell-words.ts";

/** For those who work in more than one organisation: this tab goes over, the others stay where they are. */
export function OrganisationSwitcher({ onSwitched }: { onSwitched: () => void }) {
  const { organisation, organisations } = useSession();
  const switchTo = useSwitchOrganisation();
  if (organisations.length < 2) return null;
  return (
    <section className={styles["organisations"]} aria-label={shellWords.switchTo}>
      <h2>{shellWords.switchTo}</h2>
      <ul>
        {organisations.map(({ id, name, role }) => (
          <li key={id}>
            <button
              type="button"
              className={styles["organisation"]}
              aria-current={id === organisation?.id ? "true" : undefined}
              onClick={() => {
                switchTo(id);
                onSwitched();
              }}
            >
              {id === organisation?.id ? <Check size={16} aria-hidden /> : null}
              <span>{name}</span>
              <span className={styles["role"]}>{roleWords[role].name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
