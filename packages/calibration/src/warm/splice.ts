type Typed = Int32Array | Uint8Array | Float64Array;

/** A copy in which the entries from `from` to `to` are replaced by `block`. */
export function splice<T extends Typed>(
  old: T,
  from: number,
  to: number,
  block: ArrayLike<number>,
): T {
  const make = old.constructor as new (length: number) => T;
  const out = new make(old.length - (to - from) + block.length);
  out.set(old.subarray(0, from));
  out.set(block, from);
  out.set(old.subarray(to), from + block.length);
  return out;
}
