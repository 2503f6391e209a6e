import { useInfiniteQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { memberList } from "./member-api.ts";
import { InviteDialog } from "./invite-dialog.tsx";
import { memberWords } from "./words.ts";

/** The way to invite, for those who may. */
export function InviteButton() {
  const [open, setOpen] = useState(false);
  const list = useInfiniteQuery(memberList({ state: "active" }));
  const can = list.data?.pages[0]?.can;
  return (
    <>
      <Button look="main" busy={can === undefined} onClick={() => setOpen(true)}>
        <UserPlus size={16} aria-hidden />
        {memberWords.invite}
      </Button>
      {open && can ? <InviteDialog roles={can.inviteAs} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
