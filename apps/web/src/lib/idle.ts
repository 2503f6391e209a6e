import { useEffect, useState } from "react";
import { hearTabs, tellTabs } from "./tabs.ts";

const SIGNS_OF_LIFE = ["pointerdown", "keydown", "wheel", "touchstart"] as const;
const TELL_EVERY_MS = 5_000;

/** Seconds until the person is signed out for not using this browser, once fewer than `warnSeconds` are left. */
export function useIdleCountdown(limitSeconds: number, warnSeconds: number, out: () => void) {
  const [left, setLeft] = useState<number | null>(null);
  const [watch] = useState(() => createWatch());

  useEffect(() => {
    const alive = () => watch.alive(Date.now());
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, alive, { passive: true });
    const stopHearing = hearTabs((message) => {
      if (message.kind === "active") watch.heard(message.at);
    });
    const timer = setInterval(() => {
      // Compared with the clock, not counted: a closed lid stops timers but not time.
      const seconds = Math.ceil(limitSeconds - watch.idleSeconds(Date.now()));
      if (seconds <= 0) out();
      else setLeft(seconds <= warnSeconds ? seconds : null);
    }, 1000);
    return () => {
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, alive);
      stopHearing();
      clearInterval(timer);
    };
  }, [watch, limitSeconds, warnSeconds, out]);

  return left;
}

/** When somebody last used any tab of this browser. */
export function createWatch(now = Date.now()) {
  let last = now;
  let told = now;
  return {
    alive(at: number): void {
      last = Math.max(last, at);
      if (at - told < TELL_EVERY_MS) return;
      told = at;
      tellTabs({ kind: "active", at });
    },
    heard(at: number): void {
      last = Math.max(last, at);
    },
    idleSeconds(at: number): number {
      return (at - last) / 1000;
    },
  };
}
