import type { Profile } from "@evenhand/contract/profile";
import { countRecoveryCodes, findSecondFactor } from "../../db/second-factors.ts";
import type { SignedIn } from "../../http/actor.ts";
import type { Services } from "../../http/services.ts";

export async function viewProfile(
  services: Services,
  { userId, email }: SignedIn,
  name: string,
): Promise<Profile> {
  const { auth } = services.database;
  const since = (await findSecondFactor(auth, userId))?.confirmed_at ?? null;
  return {
    id: userId,
    name,
    email,
    secondFactor:
      since === null
        ? null
        : {
            since: since.toISOString(),
            recoveryCodesLeft: await countRecoveryCodes(auth, userId),
          },
  };
}
