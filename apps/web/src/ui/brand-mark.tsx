/** Two even bars: the same measure for everyone. */
export function BrandMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <rect x="8" y="10.5" width="16" height="3.5" rx="1.75" fill="var(--on-accent)" />
      <rect x="8" y="18" width="16" height="3.5" rx="1.75" fill="var(--on-accent)" />
    </svg>
  );
}
