import { useState } from "react";
import { countDrafts, dropDraftsOf } from "../../lib/kept-drafts.ts";
import { fallSilent, sendLastWords } from "../../lib/last-words.ts";
import { forgetKept } from "../../lib/session.ts";
import { useSignOut } from "./session-api.ts";
import { useSession } from "./use-session.ts";

/** Signs out, and asks first where words would be lost that no server has. */
export function useCarefulSignOut(onSignedOut: () => void) {
  const { user } = useSession();
  const signOut = useSignOut();
  const [unsent, setUnsent] = useState(0);
  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: () => {
        fallSilent();
        void Promise.all([dropDraftsOf(user.id), forgetKept()]).then(onSignedOut);
      },
    });
  return {
    /** How many drafts are on this device alone; 0 while there is nothing to ask. */
    unsent,
    isPending: signOut.isPending,
    error: signOut.error,
    ask: async () => {
      await sendLastWords();
      const count = await countDrafts(user.id);
      if (count === 0) leave();
      else setUnsent(count);
    },
    leave,
    stay: () => setUnsent(0),
  };
}
