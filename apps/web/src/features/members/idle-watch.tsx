import { lazy, Suspense, useCallback, type ComponentType } from "react";
import { useIdleCountdown } from "../../lib/idle.ts";
import type { IdleQuestionProps } from "./idle-question.tsx";
import { useForgetPerson } from "./session-api.ts";

const LIMIT_SECONDS = 15 * 60;
const WARN_SECONDS = 60;

/** Where the question cannot be had, the clock still runs. */
const IdleQuestion = lazy<ComponentType<IdleQuestionProps>>(() =>
  import("./idle-question.tsx").catch(() => ({ default: () => null })),
);

/** On a shared computer: asks after fourteen minutes without use, and signs out after fifteen. */
export default function IdleWatch({ onOut }: { onOut: () => void }) {
  const { mutate, isIdle } = useForgetPerson();
  const out = useCallback(() => {
    if (isIdle) mutate(undefined, { onSuccess: onOut });
  }, [mutate, isIdle, onOut]);
  const left = useIdleCountdown(LIMIT_SECONDS, WARN_SECONDS, out);
  if (left === null) return null;
  return (
    <Suspense>
      <IdleQuestion left={left} onOut={out} />
    </Suspense>
  );
}
