import { useEffect } from "react";
import { isTyping, pointForKey } from "../../ui/scale-keys.ts";

const SETTING = "evenhand.card-keys";

export function readKeysSetting(): boolean {
  try {
    return localStorage.getItem(SETTING) !== "off";
  } catch {
    return true;
  }
}

export function writeKeysSetting(on: boolean): void {
  try {
    localStorage.setItem(SETTING, on ? "on" : "off");
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
}

export type CardKeys = {
  next: () => void;
  previous: () => void;
  evidence: () => void;
  /** Out of the evidence and back to its scale, where the keys work again. */
  scale: () => void;
  doubt: () => void;
  undo: () => void;
  sheet: () => void;
  rate: (value: number | "not-observed" | null) => void;
};

const LETTERS: Record<string, Exclude<keyof CardKeys, "rate" | "scale">> = {
  j: "next",
  k: "previous",
  e: "evidence",
  f: "doubt",
  u: "undo",
  "?": "sheet",
};

/** More than any scale has; which of them count is the card's to know. */
const DIGITS = 9;

/**
 * Single keys work only where no text is typed and no dialog is open, and can be switched off; Escape leads out of
 * the text. Ctrl or Cmd with Enter (`onward`) works from everywhere on the page.
 */
export function useCardKeys(keys: CardKeys, on: boolean, onward: (() => void) | null): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || dialogIsOpen()) return;
      const act = isOnward(event) ? onward : on ? actOf(event, keys) : null;
      if (act === null) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [keys, on, onward]);
}

function isOnward({ key, ctrlKey, metaKey, repeat }: KeyboardEvent): boolean {
  return key === "Enter" && (ctrlKey || metaKey) && !repeat;
}

function actOf(event: KeyboardEvent, keys: CardKeys): (() => void) | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  const { target } = event;
  if (isTyping(target)) {
    const leads = event.key === "Escape" && (target as Element).closest("[data-criterion]");
    return leads ? keys.scale : null;
  }
  const rating = pointForKey(event, DIGITS);
  if (rating !== undefined) return () => keys.rate(rating);
  const name = LETTERS[event.key.toLowerCase()];
  return name === undefined ? null : keys[name];
}

function dialogIsOpen(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog]") !== null;
}
