import { createContext, memo, use, useEffect, useRef, useState, type ReactNode } from "react";
import { DropIndicator, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import styles from "./sortable-list.module.css";

export type RowParts = { handle: ReactNode; content: ReactNode; actions: ReactNode };

type Row = { id: string; name: string };

/** What stands in a row now. The list itself is not drawn anew while somebody types in one of its rows. */
export const RowContext = createContext<(id: string) => RowParts | null>(() => null);

type SortableRowsProps = {
  label: string;
  rows: readonly Row[];
  onDrop: (id: string, target: string, isAfter: boolean) => void;
};

export const SortableRows = memo(
  function SortableRows({ label, rows, onDrop }: SortableRowsProps) {
    const { dragAndDropHooks } = useDragAndDrop({
      getItems: (keys) =>
        [...keys].map((key) => ({ "text/plain": rows.find(({ id }) => id === key)?.name ?? "" })),
      renderDropIndicator: (target) => (
        <DropIndicator target={target} className={styles["gap"] ?? ""} />
      ),
      onReorder: ({ keys, target }) => {
        const [key] = keys;
        if (key !== undefined)
          onDrop(String(key), String(target.key), target.dropPosition === "after");
      },
    });
    return (
      <GridList
        className={styles["list"] ?? ""}
        aria-label={label}
        items={rows}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
      >
        {({ id, name }) => (
          <GridListItem id={id} textValue={name} className={styles["row"] ?? ""}>
            <RowContent id={id} />
          </GridListItem>
        )}
      </GridList>
    );
  },
  // Where a row is dropped depends on the order alone, and with another order the rows are others.
  (before, after) => before.rows === after.rows && before.label === after.label,
);

function RowContent({ id }: { id: string }) {
  const parts = use(RowContext)(id);
  return parts === null ? null : (
    <>
      {parts.handle}
      <div className={styles["content"]}>{parts.content}</div>
      <div className={styles["actions"]}>{parts.actions}</div>
    </>
  );
}

const NAMES_SETTLE_MS = 800;

/** The rows of a list: at once where one comes, goes or moves; their names once the typing stops. */
export function useRows<Item extends { id: string }>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly Row[] {
  const rows = items.map((item) => ({ id: item.id, name: nameOf(item) }));
  const [shown, setShown] = useState<readonly Row[]>(rows);
  const latest = useRef(rows);
  const sameIds =
    rows.length === shown.length && rows.every(({ id }, index) => id === shown[index]?.id);
  if (!sameIds) setShown(rows);
  const names = rows.map(({ name }) => name).join("\n");
  useEffect(() => {
    latest.current = rows;
  });
  useEffect(() => {
    const timer = setTimeout(
      () =>
        setShown((before) =>
          before.map(({ name }) => name).join("\n") === names ? before : latest.current,
        ),
      NAMES_SETTLE_MS,
    );
    return () => clearTimeout(timer);
  }, [names]);
  return sameIds ? shown : rows;
}
