import { useState } from "react";
import type { Member, Role } from "@evenhand/contract/members";
import { failureLine } from "../../lib/failure-words.ts";
import { Select } from "../../ui/select.tsx";
import { staleMember, useChangeMember } from "./member-api.ts";
import { MemberStale } from "./member-stale.tsx";
import styles from "./members.module.css";
import { roleWords } from "./shell-words.ts";
import { memberWords } from "./words.ts";

type MemberRoleProps = { member: Member; onSaid: (sentence: string) => void };

/** The role, as words or as a choice of those that you may give. A choice shows at once and is taken back if refused. */
export function MemberRole({ member, onSaid }: MemberRoleProps) {
  const change = useChangeMember();
  const [wanted, setWanted] = useState<Role | null>(null);
  const shown = wanted ?? member.role;

  const choose = (role: Role, from: Member) => {
    setWanted(role);
    change.mutate(
      { member: from, change: { role } },
      {
        onSuccess: (changed) => {
          setWanted(null);
          onSaid(memberWords.roleChanged(changed.name, roleWords[changed.role].name));
        },
        onError: (error) => {
          if (staleMember(error) !== null) return;
          setWanted(null);
          onSaid(memberWords.failed(member.name, failureLine(error)));
        },
      },
    );
  };

  const offered = member.can.changeRoleTo;
  if (offered.length === 0) return <span>{roleWords[member.role].name}</span>;
  const current = staleMember(change.error);
  const options = offered.includes(member.role) ? offered : [member.role, ...offered];
  return (
    <span className={styles["role"]}>
      <Select
        label={memberWords.roleOf(member.name)}
        labelHidden
        look="quiet"
        value={shown}
        options={options.map((role) => ({
          value: role,
          label: roleWords[role].name,
          detail: roleWords[role].does,
        }))}
        onChange={(role) => choose(role, member)}
      />
      {current !== null && wanted !== null ? (
        <MemberStale
          current={current}
          theirs={roleWords[current.role].name}
          yours={roleWords[wanted].name}
          busy={change.isPending}
          onTake={() => choose(wanted, current)}
          onKeep={() => {
            setWanted(null);
            change.reset();
          }}
        />
      ) : null}
    </span>
  );
}
