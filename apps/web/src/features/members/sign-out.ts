import { useState } from "react";
import { dropDraftsOf, kindsOfDrafts } from "../../lib/kept-drafts.ts";
import { fallSilent, sendLastWords } from "../../lib/last-words.ts";
import { forgetKept } from "../../lib/session.ts";
import { useSignOut } from "./session-api.ts";
import { useSession } from "./use-session.ts";

/** Signs out, and asks first where words would be lost that no server has. */
export function useCarefulSignOut(onSignedOut: () => void) {
  const { user } = useSession();
  const signOut = useSignOut();
  const [unsent, setUnsent] = useState<string[]>([]);
  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: () => {
        fallSilent();
        void Promise.all([dropDraftsOf(user.id), forgetKept()]).then(onSignedOut);
      },
    });
  return {
    /** The kinds of what is on this device alone; none while there is nothing to ask. */
    unsent,
    isPending: signOut.isPending,
    error: signOut.error,
    ask: async () => {
      await sendLastWords();
      const kinds = await kindsOfDrafts(user.id);
      if (kinds.length === 0) leave();
      else setUnsent(kinds);
    },
    leave,
    stay: () => setUnsent([]),
  };
}
