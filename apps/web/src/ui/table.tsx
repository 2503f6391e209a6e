/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   some browsers drop the roles of a table that is not displayed as one */
import type { ReactNode } from "react";
import { HiddenText } from "./hidden-text.tsx";
import styles from "./table.module.css";

export type Column<Row> = {
  key: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  /** `name` names the row; `actions` is as wide as its buttons and has no visible heading. */
  kind?: "name" | "quiet" | "actions";
};

type TableProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/**
 * A table where its container is wide, one card a row where it is narrow: the same elements.
 */
export function Table<Row>({ label, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <div className={styles["holder"]}>
      <table className={styles["table"]} role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, heading, kind }) => (
              <th key={key} role="columnheader" scope="col">
                {kind === "actions" ? <HiddenText>{heading}</HiddenText> : heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { kind, heading, cell } = column;
  if (kind === "name") {
    return (
      <th role="rowheader" scope="row">
        {cell(row)}
      </th>
    );
  }
  const look = kind === "actions" ? styles["fit"] : kind === "quiet" ? styles["quiet"] : "";
  return (
    <td role="cell" className={look}>
      {kind === "actions" ? null : (
        <span className={styles["cellLabel"]} aria-hidden>
          {heading}
        </span>
      )}
      {cell(row)}
    </td>
  );
}
