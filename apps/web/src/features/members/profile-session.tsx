import { Monitor } from "lucide-react";
import type { SessionEntry } from "@evenhand/contract/profile";
import { formatMoment, formatRelative } from "../../lib/format.ts";
import { Button } from "../../ui/button.tsx";
import { PersonLine } from "../../ui/person-line.tsx";
import styles from "./profile.module.css";
import { profileWords } from "./words.ts";

type ProfileSessionProps = { entry: SessionEntry; busy: boolean; onEnd: () => void };

export function ProfileSession({ entry, busy, onEnd }: ProfileSessionProps) {
  const where = entry.address ?? profileWords.addressUnknown;
  const seen = profileWords.lastSeen(formatRelative(entry.lastSeenAt));
  const details = [where, seen, profileWords.since(formatMoment(entry.createdAt))];
  if (entry.sharedComputer) details.push(profileWords.sharedComputer);
  return (
    <li className={styles["session"]}>
      <Monitor size={18} aria-hidden />
      <PersonLine
        name={entry.device}
        detail={details.join(" · ")}
        badge={entry.current ? profileWords.here : null}
      />
      {entry.current ? null : (
        <Button busy={busy} aria-label={profileWords.endOf(entry.device)} onClick={onEnd}>
          {profileWords.end}
        </Button>
      )}
    </li>
  );
}
