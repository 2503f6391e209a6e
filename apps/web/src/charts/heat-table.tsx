import styles from "./heat-table.module.css";
import plot from "./plot.module.css";
import tints from "./tint.module.css";

/** A share of 0 to 1 and what it is seen against; null: too little for a number; undefined: nothing there. */
export type HeatCell = { share: number; beside: number } | null | undefined;

type HeatTableProps = {
  label: string;
  names: readonly { key: string; name: string }[];
  cell: (row: string, column: string) => HeatCell;
  words: {
    person: string;
    tooLittle: string;
    none: string;
    /** Said after the number that a share is seen against. */
    beside: string;
    open: (row: string, column: string) => string;
  };
  onOpen: (row: string, column: string) => void;
};

/** Everybody against everybody, as a table that scrolls sideways: the stronger the ground, the greater the share. */
export function HeatTable({ label, names, cell, words, onOpen }: HeatTableProps) {
  return (
    <section className={styles["holder"]} aria-label={label}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col" className={styles["corner"]}>
              {words.person}
            </th>
            {names.map(({ key, name }) => (
              <th key={key} scope="col" className={styles["column"]}>
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((row) => (
            <tr key={row.key}>
              <th scope="row" className={styles["row"]}>
                {row.name}
              </th>
              {names.map((column) => (
                <Cell
                  key={column.key}
                  found={row.key === column.key ? undefined : cell(row.key, column.key)}
                  words={words}
                  open={words.open(row.name, column.name)}
                  onOpen={() => onOpen(row.key, column.key)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CellProps = {
  found: HeatCell;
  words: HeatTableProps["words"];
  open: string;
  onOpen: () => void;
};

function Cell({ found, words, open, onOpen }: CellProps) {
  if (found === undefined) return <td className={styles["none"]} aria-label={words.none} />;
  if (found === null)
    return (
      <td className={styles["hatched"]} aria-label={words.tooLittle} title={words.tooLittle} />
    );
  const step = Math.min(4, 1 + Math.floor(found.share * 4));
  const share = Math.round(100 * found.share);
  return (
    <td className={tints[`tint${step}`]}>
      <button type="button" className={styles["cell"]} onClick={onOpen}>
        {share}
        <small>{Math.round(100 * found.beside)}</small>
        <span className={plot["said"]}>
          {" "}
          {words.beside}. {open}
        </span>
      </button>
    </td>
  );
}
