import { ArrowDown, ArrowUp, GripVertical, X } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { Button, buttonClass } from "./button.tsx";
import styles from "./sortable-list.module.css";
import { uiWords } from "./words.ts";

export type Direction = "up" | "down";

const words = uiWords.sortable;

/** What a row is dragged by; with the keyboard, Enter takes it up and puts it down. */
export function SortableHandle({ name }: { name: string }) {
  return (
    <AriaButton
      slot="drag"
      className={`${buttonClass("quiet", { wide: false, icon: true })} ${styles["handle"]}`}
      aria-label={words.drag(name)}
    >
      <GripVertical size={16} aria-hidden />
    </AriaButton>
  );
}

type SortableActionsProps = {
  id: string;
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onStep: (direction: Direction) => void;
  onRemove: (() => void) | undefined;
};

/** At an end a button stays where it is and does nothing, so that the keyboard does not lose its place. */
export function SortableActions(props: SortableActionsProps) {
  const { id, name, isFirst, isLast, onStep, onRemove } = props;
  const step = (direction: Direction, isEnd: boolean) => (
    <Button
      look="quiet"
      icon
      aria-label={words[direction](name)}
      busy={isEnd}
      data-step={`${direction} ${id}`}
      onClick={() => onStep(direction)}
    >
      {direction === "up" ? <ArrowUp size={16} aria-hidden /> : <ArrowDown size={16} aria-hidden />}
    </Button>
  );
  return (
    <>
      {step("up", isFirst)}
      {step("down", isLast)}
      {onRemove === undefined ? null : (
        <Button look="quiet" icon aria-label={words.remove(name)} onClick={onRemove}>
          <X size={16} aria-hidden />
        </Button>
      )}
    </>
  );
}
