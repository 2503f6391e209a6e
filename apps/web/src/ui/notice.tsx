import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./status.module.css";

type NoticeProps = { children: ReactNode; attention?: boolean };

/** Something to know before going on. With `attention` it is read out as soon as it appears. */
export function Notice({ children, attention = false }: NoticeProps) {
  const Mark = attention ? CircleAlert : Info;
  return (
    <div
      className={`${styles["notice"]} ${attention ? styles["attention"] : ""}`}
      role={attention ? "alert" : undefined}
    >
      <Mark size={18} aria-hidden />
      <div className={styles["body"]}>{children}</div>
    </div>
  );
}
