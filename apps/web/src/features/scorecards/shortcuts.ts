import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { isTyping } from "../../ui/scale-keys.ts";

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
  doubt: () => void;
  undo: () => void;
  sheet: () => void;
  rate: (value: number | "not-observed" | null) => void;
};

/**
 * Single keys work only where no text is typed and no dialog is open, and can be switched off. Ctrl or Cmd with
 * Enter (`onward`) works from everywhere on the page.
 */
export function useCardKeys(keys: CardKeys, on: boolean, onward: (() => void) | null): void {
  useEffect(() => {
    const dialogIsOpen = () => document.querySelector("[role=dialog], [role=alertdialog]") !== null;
    const single = (act: () => void) => (event: KeyboardEvent) => {
      if (!on || event.defaultPrevented || dialogIsOpen() || isTyping(event.target)) return;
      event.preventDefault();
      act();
    };
    const points = Array.from({ length: 9 }, (_none, index) => index + 1);
    const bindings = {
      j: single(keys.next),
      k: single(keys.previous),
      e: single(keys.evidence),
      f: single(keys.doubt),
      u: single(keys.undo),
      n: single(() => keys.rate("not-observed")),
      "0": single(() => keys.rate(null)),
      ...Object.fromEntries(points.map((point) => [String(point), single(() => keys.rate(point))])),
      "[Shift]+?": single(keys.sheet),
      "$mod+Enter": (event: KeyboardEvent) => {
        if (onward === null || event.repeat || dialogIsOpen()) return;
        event.preventDefault();
        onward();
      },
    };
    // A scale is made of inputs, and there the keys are wanted most; where letters are letters is decided above.
    return tinykeys(window, bindings, { ignore: ({ isComposing }) => isComposing });
  }, [keys, on, onward]);
}
