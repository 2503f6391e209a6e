/** Randomness that is passed in, so that the same seed gives the same answer everywhere. */
export interface SeededRandom {
  /** In [0, 1). */
  readonly uniform: () => number;
  /** Standard normal. */
  readonly normal: () => number;
}

/**
 * sfc32 (Chris Doty-Humphrey's small fast counting generator, period about 2¹²⁸ on average), and
 * normals by Marsaglia's polar method. Not for secrets.
 */
export function seededRandom(seed: number): SeededRandom {
  let a = 0x9e3779b9 | 0;
  let b = 0x243f6a88 | 0;
  let c = (seed ^ 0xdeadbeef) | 0;
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i++) next();
  const uniform = (): number => (next() * 0x200000 + (next() >>> 11)) / 2 ** 53;
  let spare: number | undefined;
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const s = x * x + y * y;
      if (s >= 1 || s === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(s)) / s);
      spare = y * scale;
      return x * scale;
    }
  };
  return { uniform, normal };
}
