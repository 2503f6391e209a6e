import { useState, type FormEvent } from "react";

/** Where somebody writes. A password or a code is typed again in a moment, and a search is no words of theirs. */
const WRITTEN =
  "textarea, input:is([type=text], [type=email], [type=url], [type=datetime-local]):not([autocomplete*=password], [autocomplete=one-time-code])";

/** Words typed into a window do not go with one slip of Escape: the first press asks, a second drops them. */
export function useTypedWords(onDrop: () => void) {
  const [typed, setTyped] = useState<"nothing" | "something" | "asked">("nothing");
  return {
    isAsking: typed === "asked",
    onEscape: () => (typed === "something" ? setTyped("asked") : onDrop()),
    onInput: ({ currentTarget, target }: FormEvent<HTMLElement>) => {
      // React tells this window also of those that lie above it.
      const isHere = target instanceof Element && currentTarget.contains(target);
      if (isHere && target.matches(WRITTEN)) setTyped("something");
    },
  };
}
