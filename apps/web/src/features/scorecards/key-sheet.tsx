import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog, DialogFoot } from "../../ui/dialog.tsx";
import styles from "./review.module.css";
import { keyWords } from "./review-words.ts";

type KeySheetProps = { on: boolean; onToggle: (on: boolean) => void; onClose: () => void };

export default function KeySheet({ on, onToggle, onClose }: KeySheetProps) {
  return (
    <Dialog title={keyWords.title} onClose={onClose}>
      <dl className={styles["keys"]}>
        {keyWords.list.map(([key, does]) => (
          <div key={key} className={styles["keyRow"]}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={keyWords.toggle}
        hint={keyWords.toggleHint}
        checked={on}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <DialogFoot>
        <Button onClick={onClose}>{keyWords.close}</Button>
      </DialogFoot>
    </Dialog>
  );
}
