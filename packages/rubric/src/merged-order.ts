type Orders = Record<"base" | "mine" | "theirs", readonly string[]>;

/**
 * The order of a merged list. `kept` are the keys that are still in it. Old items follow whichever side
 * moved them; `agreed` is false, and mine holds, where both did and differ. New items follow what they
 * followed on their side; those that follow the same item stand by key, so that the sides may be
 * exchanged.
 */
export function mergedOrder(
  orders: Orders,
  kept: ReadonlySet<string>,
): { order: string[]; agreed: boolean } {
  const inAll = (key: string): boolean =>
    kept.has(key) &&
    orders.base.includes(key) &&
    orders.mine.includes(key) &&
    orders.theirs.includes(key);
  const old = {
    base: orders.base.filter(inAll),
    mine: orders.mine.filter(inAll),
    theirs: orders.theirs.filter(inAll),
  };
  const untouched = { mine: same(old.mine, old.base), theirs: same(old.theirs, old.base) };
  const spine = untouched.mine ? old.theirs : old.mine;
  const agreed = untouched.mine || untouched.theirs || same(old.mine, old.theirs);

  const followers = new Map<string | null, string[]>();
  for (const key of kept) {
    if (inAll(key)) continue;
    const leader = leaderOf(key, orders, kept, inAll);
    followers.set(leader, [...(followers.get(leader) ?? []), key]);
  }
  const order: string[] = [];
  const place = (key: string | null): void => {
    if (key !== null) order.push(key);
    for (const follower of (followers.get(key) ?? []).sort()) place(follower);
  };
  place(null);
  for (const key of spine) place(key);
  return { order, agreed };
}

/**
 * What a new item follows. Of an item that both sides have, only old neighbours count: two sides that
 * add the same items in opposite orders would otherwise each follow the other.
 */
function leaderOf(
  key: string,
  { mine, theirs }: Orders,
  kept: ReadonlySet<string>,
  inAll: (key: string) => boolean,
): string | null {
  const onBoth = mine.includes(key) && theirs.includes(key);
  const leaders = [mine, theirs]
    .filter((side) => side.includes(key))
    .map(
      (side) =>
        side
          .slice(0, side.indexOf(key))
          .findLast((other) => (onBoth ? inAll(other) : kept.has(other))) ?? null,
    );
  const [first = null, second = first] = leaders;
  if (first === null || second === null) return null;
  return first < second ? first : second;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
