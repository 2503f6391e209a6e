import { addressBucket } from "../../http/client-address.ts";
import { countAttempt, LIMITS } from "../../http/rate-limit.ts";
import type { Refusal } from "../../http/refusals.ts";
import type { Services } from "../../http/services.ts";

type Attempt = { services: Services; now: Date; address: string };

/** Whoever opens, uses or asks for links is counted by address; a refusal where there were too many. */
export function countLinkAttempt({ services, now, address }: Attempt): Promise<Refusal | null> {
  const bucket = addressBucket(address);
  return countAttempt(services.database.pool, LIMITS.linkByAddress, bucket, now);
}
