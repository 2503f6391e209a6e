/** A point, *not observed*, or nothing said yet. */
export type ScaleValue = number | "not-observed" | null;

type Pressed = {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  target: EventTarget | null;
};

/**
 * What a key says on a scale of so many points: `1`, `2` … a point, `n` not observed, `0` nothing (null).
 * Undefined for every other key, with a modifier, and wherever text is typed.
 */
export function pointForKey(event: Pressed, points: number): ScaleValue | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return undefined;
  if (event.key === "n" || event.key === "N") return "not-observed";
  if (event.key === "0") return null;
  if (!/^[1-9]$/.test(event.key)) return undefined;
  const point = Number(event.key);
  return point <= points ? point : undefined;
}

const TEXT_INPUTS = /^(text|search|email|url|tel|password|number|date|time|datetime-local)$/;

/** Whether the focus is where letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (typeof HTMLElement === "undefined" || !(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.test(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}
