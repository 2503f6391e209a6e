import { Secret, TOTP } from "otpauth";
import { PASSWORD, type Person, type World } from "../../testing/world.ts";

/** What an authenticator app shows at the world's own time, `ahead` steps of 30 seconds from it. */
export function codeOf(world: World, secret: string, ahead = 0): string {
  const timestamp = world.services.now().getTime() + ahead * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** Somebody sets a second factor up. The clock moves on by a minute, so that the next code is a new one. */
export async function enrol(
  world: World,
  person: Person,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await person.call("POST /api/profile/second-factor", {
    body: { password: PASSWORD },
  });
  const { recoveryCodes } = await person.call("POST /api/profile/second-factor/confirm", {
    body: { code: codeOf(world, secret) },
  });
  world.advance(60_000);
  return { secret, recoveryCodes };
}
