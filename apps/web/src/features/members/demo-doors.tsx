import type { SignIn } from "@evenhand/contract/sessions";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./demo-doors.module.css";
import { demoWords } from "./words.ts";

/** The demo's password is public: there is nothing behind it but the demo. */
const PASSWORD = "evenhand-demo";

const DOORS = ["interviewer", "manager", "admin"] as const;

type DemoDoorsProps = { preparing: boolean; busy: boolean; onEnter: (account: SignIn) => void };

/** One press into the demo, as whoever one wants to be. */
export function DemoDoors({ preparing, busy, onEnter }: DemoDoorsProps) {
  return (
    <Notice>
      <strong>{demoWords.title}</strong>
      <p>{preparing ? demoWords.preparing : demoWords.lead}</p>
      <div className={styles["doors"]}>
        {DOORS.map((door) => (
          <Button
            key={door}
            wide
            busy={busy || preparing}
            onClick={() =>
              onEnter({
                email: `${door}@demo.evenhand.test`,
                password: PASSWORD,
                sharedComputer: false,
              })
            }
          >
            {demoWords.doors[door]}
          </Button>
        ))}
      </div>
    </Notice>
  );
}
