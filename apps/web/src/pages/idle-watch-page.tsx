import { leaveToSignIn } from "../app/paths.ts";
import { IdleWatch } from "../features/members/idle-watch.tsx";

/** Opens over any page, on a shared computer. */
export default function IdleWatchPage() {
  return <IdleWatch onOut={() => leaveToSignIn("idle")} />;
}
