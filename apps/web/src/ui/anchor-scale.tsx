import { Check } from "lucide-react";
import { memo, useId, type CSSProperties, type KeyboardEvent } from "react";
import styles from "./anchor-scale.module.css";
import { pointForKey, type ScaleValue } from "./scale-keys.ts";
import { uiWords } from "./words.ts";

/** What one point looks like. */
export type AnchorCell = { point: number; name: string; text: string };

type AnchorScaleProps = {
  /** Passed back with every change, so that one function serves all the scales of a card. */
  id: string;
  /** The element that names what is rated. */
  labelledBy: string;
  anchors: readonly AnchorCell[];
  /** Null: nothing is said yet. Nothing is ever preselected. */
  value: ScaleValue;
  /** Keep it the same function from render to render: the scale is then drawn again only when its own value changes. */
  onChange: (id: string, value: ScaleValue) => void;
  /** `1`, `2` … rate, `0` clears, `n` is not observed, while the focus is inside. */
  keys?: boolean;
  describedBy?: string | undefined;
  disabled?: boolean;
};

/**
 * Every anchor in view and each a target as large as itself: native radios in as many columns as the container
 * carries. One tab stop; the arrows move the choice.
 */
export const AnchorScale = memo(function AnchorScale(props: AnchorScaleProps) {
  const { id, labelledBy, anchors, value, onChange, keys = true } = props;
  const { describedBy, disabled = false } = props;
  const name = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = keys && !disabled ? pointForKey(event, anchors.length) : undefined;
    if (chosen === undefined) return;
    event.preventDefault();
    onChange(id, chosen);
  };
  return (
    <div
      className={styles["scale"]}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-disabled={disabled || undefined}
    >
      <div className={styles["cells"]} style={columnsFor(anchors)}>
        {anchors.map((anchor) => (
          <AnchorChoice
            key={anchor.point}
            group={name}
            anchor={anchor}
            checked={anchor.point === value}
            disabled={disabled}
            onKeyDown={onKeyDown}
            onChoose={() => onChange(id, anchor.point)}
          />
        ))}
      </div>
      <div className={styles["rest"]}>
        <label className={styles["notObserved"]}>
          <input
            type="radio"
            name={name}
            checked={value === "not-observed"}
            disabled={disabled}
            onKeyDown={onKeyDown}
            onChange={() => onChange(id, "not-observed")}
          />
          <span className={styles["mark"]} aria-hidden>
            <Check size={14} />
          </span>
          {uiWords.notObserved}
        </label>
        {value === null || disabled ? null : (
          <button
            type="button"
            className={styles["clear"]}
            tabIndex={keys ? -1 : 0}
            onClick={() => onChange(id, null)}
          >
            {uiWords.clear}
          </button>
        )}
      </div>
    </div>
  );
});

type AnchorChoiceProps = {
  group: string;
  anchor: AnchorCell;
  checked: boolean;
  disabled: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onChoose: () => void;
};

function AnchorChoice(props: AnchorChoiceProps) {
  const { group, anchor, checked, disabled, onKeyDown, onChoose } = props;
  const { point, name, text } = anchor;
  const id = `${group}-${point}`;
  return (
    <label className={styles["cell"]}>
      <input
        type="radio"
        name={group}
        checked={checked}
        disabled={disabled}
        aria-labelledby={id}
        aria-describedby={`${id}-text`}
        onKeyDown={onKeyDown}
        onChange={onChoose}
      />
      <AnchorHead id={id} point={point} name={name} />
      <span className={styles["text"]} id={`${id}-text`}>
        {text}
      </span>
    </label>
  );
}

type AnchorListProps = {
  anchors: readonly AnchorCell[];
  /** The point that was given, marked by more than colour. */
  chosen?: ScaleValue;
};

/** The same anchors where there is nothing to choose. */
export function AnchorList({ anchors, chosen = null }: AnchorListProps) {
  return (
    <div className={styles["scale"]}>
      <ul className={styles["cells"]} style={columnsFor(anchors)}>
        {anchors.map(({ point, name, text }) => (
          <li
            key={point}
            className={`${styles["cell"]} ${point === chosen ? styles["chosen"] : styles["still"]}`}
          >
            <AnchorHead point={point} name={name} />
            <span className={styles["text"]}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function AnchorHead({ id, point, name }: { id?: string; point: number; name: string }) {
  return (
    <span className={styles["head"]} id={id}>
      <span className={styles["point"]}>{point}</span>{" "}
      <span className={styles["name"]}>{name}</span>
      <Check className={styles["tick"]} size={16} aria-hidden />
    </span>
  );
}

/** All side by side up to five; more stand in two rows. */
function columnsFor({ length }: readonly AnchorCell[]): CSSProperties {
  return { "--columns": length <= 5 ? length : Math.ceil(length / 2) } as CSSProperties;
}
