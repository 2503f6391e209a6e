import { Button } from "../../ui/button.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import { secondFactorWords } from "./account-words.ts";
import { useSession } from "./use-session.ts";

type RecoveryCodesProps = { codes: string[]; onKept: () => void };

/** The one time that they are shown: it stays until the person says that they have kept them. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { email } = useSession().user;
  const download = () => {
    const text = [secondFactorWords.fileHead(email), "", ...codes, ""].join("\n");
    const url = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    Object.assign(document.createElement("a"), {
      href: url,
      download: secondFactorWords.file,
    }).click();
    URL.revokeObjectURL(url);
  };
  return (
    <Dialog title={secondFactorWords.codesTitle} lead={<p>{secondFactorWords.codesLead}</p>}>
      <CopyField label={secondFactorWords.codes} value={codes.join("\n")} rows={codes.length} />
      <DialogFoot>
        <Button onClick={download}>{secondFactorWords.download}</Button>
        <Button look="main" onClick={onKept}>
          {secondFactorWords.kept}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
