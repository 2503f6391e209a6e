import { useState } from "react";
import type { SecondFactorBegun } from "@evenhand/contract/profile";
import { secondFactorWords } from "./account-words.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { SecondFactorPassword } from "./second-factor-password.tsx";
import { SecondFactorProof } from "./second-factor-proof.tsx";
import { SecondFactorScan } from "./second-factor-scan.tsx";

export type SecondFactorDialogProps = {
  to: "set-up" | "renew" | "remove";
  onClose: () => void;
  onDone: (sentence: string) => void;
};

/** Setting up goes by password, app and codes; the two changes by password and code together. */
export default function SecondFactorDialog({ to, onClose, onDone }: SecondFactorDialogProps) {
  const [begun, setBegun] = useState<SecondFactorBegun | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes !== null) {
    const said = to === "set-up" ? secondFactorWords.added : secondFactorWords.renewed;
    return <RecoveryCodes codes={codes} onKept={() => onDone(said)} />;
  }
  if (to !== "set-up") {
    return (
      <SecondFactorProof
        to={to}
        onClose={onClose}
        onCodes={setCodes}
        onRemoved={() => onDone(secondFactorWords.removed)}
      />
    );
  }
  return begun === null ? (
    <SecondFactorPassword onClose={onClose} onBegun={setBegun} />
  ) : (
    <SecondFactorScan begun={begun} onClose={onClose} onCodes={setCodes} />
  );
}
