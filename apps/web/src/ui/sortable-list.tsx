import { useEffect, useRef, useState, type ReactNode } from "react";
import { HiddenText } from "./hidden-text.tsx";
import styles from "./sortable-list.module.css";
import { SortableActions, SortableHandle, type Direction } from "./sortable-parts.tsx";
import { RowContext, SortableRows, useRows, type RowParts } from "./sortable-rows.tsx";
import { uiWords } from "./words.ts";

type SortableListProps<Item extends { id: string }> = {
  label: string;
  items: readonly Item[];
  /** What a person calls an item, for those who hear the list. */
  nameOf: (item: Item) => string;
  /** `index` counts without the item itself. */
  onMove: (id: string, index: number) => void;
  onRemove?: ((id: string) => void) | undefined;
  /** An item that cannot be removed has no button for it. */
  isFixed?: ((item: Item) => boolean) | undefined;
  children: (item: Item) => ReactNode;
};

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

  const drop = (id: string, target: string, isAfter: boolean) => {
    const item = items.find((one) => one.id === id);
    const rest = items.filter((one) => one !== item);
    const at = rest.findIndex((one) => one.id === target);
    if (item !== undefined && at !== -1) move(item, isAfter ? at + 1 : at);
  };
  const partsOf = (id: string): RowParts | null => {
    const item = items.find((one) => one.id === id);
    if (item === undefined) return null;
    const name = nameOf(item);
    const remove = () => {
      onRemove?.(id);
      setSaid(words.removed(name));
    };
    return {
      handle: <SortableHandle name={name} />,
      content: children(item),
      actions: (
        <SortableActions
          id={id}
          name={name}
          isFirst={item === items[0]}
          isLast={item === items.at(-1)}
          onStep={(direction) => step(item, direction)}
          onRemove={onRemove === undefined || isFixed?.(item) === true ? undefined : remove}
        />
      ),
    };
  };

  return (
    <div ref={list} className={styles["holder"]}>
      <RowContext value={partsOf}>
        <SortableRows label={label} rows={useRows(items, nameOf)} onDrop={drop} />
      </RowContext>
      <output>
        <HiddenText>{said}</HiddenText>
      </output>
    </div>
  );
}
