import { leaveToSignIn, startOver } from "../app/paths.ts";
import { WantedSecondFactor } from "../features/members/wanted-second-factor.tsx";

/** In the place of every page of an organisation that wants a second factor, for whoever has none. */
export default function WantedSecondFactorPage({ onDone }: { onDone: () => void }) {
  return (
    <WantedSecondFactor
      onDone={onDone}
      onSignedOut={() => leaveToSignIn("signed-out")}
      onSwitched={startOver}
    />
  );
}
