/**
 * Benjamini & Hochberg (1995): each p-value as the smallest false discovery rate at which it
 * would be reported, q_(i) = min over j ≥ i of p_(j) n / j. Judging at q < 0.05 keeps the expected
 * share of false alarms among the reported below 5 %. Cost: a sort. Refuses nothing.
 */
export function falseDiscoveryRates(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((a, b) => p[b]! - p[a]!);
  const q = Array.from(p, () => 1);
  let least = 1;
  order.forEach((i, fromTop) => {
    least = Math.min(least, (p[i]! * p.length) / (p.length - fromTop));
    q[i] = least;
  });
  return q;
}
