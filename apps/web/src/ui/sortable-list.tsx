import { ArrowDown, ArrowUp, GripVertical, X } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import {
  Button as AriaButton,
  DropIndicator,
  GridList,
  GridListItem,
  useDragAndDrop,
} from "react-aria-components";
import { Button, buttonClass } from "./button.tsx";
import { HiddenText } from "./hidden-text.tsx";
import styles from "./sortable-list.module.css";
import { uiWords } from "./words.ts";

type SortableListProps<Item extends { id: string }> = {
  label: string;
  items: readonly Item[];
  /** What a person calls an item, for those who hear the list. */
  nameOf: (item: Item) => string;
  /** `index` counts without the item itself. */
  onMove: (id: string, index: number) => void;
  onRemove?: ((id: string) => void) | undefined;
  /** Said of an item that cannot be removed; its button is left out. */
  isFixed?: ((item: Item) => boolean) | undefined;
  children: (item: Item) => ReactNode;
};

type Direction = "up" | "down";
const words = uiWords.sortable;

/**
 * A list put in order by dragging (mouse, touch or keyboard) or by the buttons of each row. Arrows go from row to row,
 * Tab goes through what a row holds.
 */
export function SortableList<Item extends { id: string }>(props: SortableListProps<Item>) {
  const { label, items, nameOf, onMove, onRemove, isFixed, children } = props;
  const [said, setSaid] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);

  const move = (item: Item, index: number) => {
    onMove(item.id, index);
    setSaid(words.moved(nameOf(item), index + 1, items.length));
  };
  const step = (item: Item, direction: Direction) => {
    const from = items.indexOf(item);
    const to = direction === "up" ? from - 1 : from + 1;
    if (to < 0 || to >= items.length) return;
    focusNext.current = `${direction} ${item.id}`;
    move(item, to);
  };
  // A moved row may lose the focus on its way.
  useEffect(() => {
    if (focusNext.current === null) return;
    list.current
      ?.querySelector<HTMLElement>(`[data-step="${CSS.escape(focusNext.current)}"]`)
      ?.focus();
    focusNext.current = null;
  });

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => {
        const item = items.find(({ id }) => id === key);
        return { "text/plain": item === undefined ? "" : nameOf(item) };
      }),
    renderDropIndicator: (target) => (
      <DropIndicator target={target} className={styles["gap"] ?? ""} />
    ),
    onReorder: ({ keys, target }) => {
      const item = items.find(({ id }) => keys.has(id));
      if (item === undefined) return;
      const rest = items.filter((one) => one !== item);
      const at = rest.findIndex(({ id }) => id === target.key);
      if (at !== -1) move(item, target.dropPosition === "after" ? at + 1 : at);
    },
  });

  return (
    <div ref={list} className={styles["holder"]}>
      <GridList
        className={styles["list"] ?? ""}
        aria-label={label}
        items={items}
        dependencies={[children, items.length]}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
      >
        {(item) => (
          <GridListItem id={item.id} textValue={nameOf(item)} className={styles["row"] ?? ""}>
            <AriaButton
              slot="drag"
              className={`${buttonClass("quiet", { wide: false, icon: true })} ${styles["handle"]}`}
              aria-label={words.drag(nameOf(item))}
            >
              <GripVertical size={16} aria-hidden />
            </AriaButton>
            <div className={styles["content"]}>{children(item)}</div>
            <div className={styles["actions"]}>
              <StepButton
                item={item}
                name={nameOf(item)}
                direction="up"
                isEnd={item === items[0]}
                onStep={step}
              />
              <StepButton
                item={item}
                name={nameOf(item)}
                direction="down"
                isEnd={item === items.at(-1)}
                onStep={step}
              />
              {onRemove === undefined || isFixed?.(item) === true ? null : (
                <Button
                  look="quiet"
                  icon
                  aria-label={words.remove(nameOf(item))}
                  onClick={() => {
                    onRemove(item.id);
                    setSaid(words.removed(nameOf(item)));
                  }}
                >
                  <X size={16} aria-hidden />
                </Button>
              )}
            </div>
          </GridListItem>
        )}
      </GridList>
      <output>
        <HiddenText>{said}</HiddenText>
      </output>
    </div>
  );
}

type StepButtonProps<Item> = {
  item: Item;
  name: string;
  direction: Direction;
  isEnd: boolean;
  onStep: (item: Item, direction: Direction) => void;
};

/** At an end it stays where it is and does nothing, so that the keyboard does not lose its place. */
function StepButton<Item extends { id: string }>(props: StepButtonProps<Item>) {
  const { item, name, direction, isEnd, onStep } = props;
  return (
    <Button
      look="quiet"
      icon
      aria-label={words[direction](name)}
      busy={isEnd}
      data-step={`${direction} ${item.id}`}
      onClick={() => onStep(item, direction)}
    >
      {direction === "up" ? <ArrowUp size={16} aria-hidden /> : <ArrowDown size={16} aria-hidden />}
    </Button>
  );
}
