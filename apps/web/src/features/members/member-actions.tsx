import { Ellipsis, KeyRound, Pencil, RotateCcw, ShieldOff, UserMinus } from "lucide-react";
import { useState } from "react";
import type { Member } from "@evenhand/contract/members";
import { Menu } from "../../ui/menu.tsx";
import { helpBackInWords, takeOffWords } from "./account-words.ts";
import { MemberPasswordLink } from "./member-password-link.tsx";
import { MemberRename } from "./member-rename.tsx";
import { MemberSecondFactor } from "./member-second-factor.tsx";
import { MemberState } from "./member-state.tsx";
import { memberWords } from "./words.ts";

type MemberActionsProps = { member: Member; onSaid: (sentence: string) => void };
type Action = "rename" | "password" | "second-factor" | "deactivate" | "reactivate";

export function MemberActions({ member, onSaid }: MemberActionsProps) {
  const [open, setOpen] = useState<Action | null>(null);
  const { can } = member;
  const items = [
    {
      id: "rename",
      label: memberWords.rename,
      icon: <Pencil size={16} aria-hidden />,
      may: can.rename,
      onAction: () => setOpen("rename"),
    },
    {
      id: "password",
      label: helpBackInWords.action,
      icon: <KeyRound size={16} aria-hidden />,
      may: can.helpBackIn,
      onAction: () => setOpen("password"),
    },
    {
      id: "second-factor",
      label: takeOffWords.action,
      icon: <ShieldOff size={16} aria-hidden />,
      may: can.helpBackIn,
      onAction: () => setOpen("second-factor"),
    },
    {
      id: "deactivate",
      label: memberWords.deactivate,
      icon: <UserMinus size={16} aria-hidden />,
      may: can.deactivate,
      onAction: () => setOpen("deactivate"),
    },
    {
      id: "reactivate",
      label: memberWords.reactivate,
      icon: <RotateCcw size={16} aria-hidden />,
      may: can.reactivate,
      onAction: () => setOpen("reactivate"),
    },
  ].filter(({ may }) => may);
  if (items.length === 0) return null;
  const close = () => setOpen(null);
  const done = (sentence: string) => {
    close();
    onSaid(sentence);
  };
  return (
    <>
      <Menu
        label={memberWords.actionsOf(member.name)}
        icon={<Ellipsis size={18} aria-hidden />}
        items={items}
      />
      {open === "rename" ? <MemberRename member={member} onClose={close} onDone={done} /> : null}
      {open === "password" ? <MemberPasswordLink member={member} onClose={close} /> : null}
      {open === "second-factor" ? (
        <MemberSecondFactor member={member} onClose={close} onDone={done} />
      ) : null}
      {open === "deactivate" || open === "reactivate" ? (
        <MemberState member={member} to={open} onClose={close} onDone={done} />
      ) : null}
    </>
  );
}
