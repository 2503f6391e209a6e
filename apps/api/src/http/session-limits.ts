const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a session lives: idle 12 h (15 minutes on a shared computer), 7 days in all. */
export const SESSION_LIMITS = {
  absoluteMilliseconds: 7 * 24 * HOUR,
  /** A session is written at most this often, so that reading does not become writing. */
  touchMilliseconds: MINUTE,

  idleUntil(now: Date, sharedComputer: boolean): Date {
    return new Date(now.getTime() + (sharedComputer ? 15 * MINUTE : 12 * HOUR));
  },

  /** When the session ends if it is used now: the idle limit, or the absolute one where that comes first. */
  expiry(now: Date, createdAt: Date, sharedComputer: boolean): Date {
    const absolute = createdAt.getTime() + this.absoluteMilliseconds;
    return new Date(Math.min(this.idleUntil(now, sharedComputer).getTime(), absolute));
  },
};
