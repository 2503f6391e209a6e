import type { ReactNode } from "react";
import { ChartFigure } from "../../charts/chart-figure.tsx";
import { downloadCsv, type CsvCell } from "../../lib/csv.ts";
import { Button } from "../../ui/button.tsx";
import { Table, type Column } from "../../ui/table.tsx";
import { calibrationWords } from "./words.ts";

type ReportFigureProps<Row> = {
  title: string;
  reading: ReactNode;
  howToRead: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The same numbers to take away, unrounded; names as the page shows them. */
  file: { name: string; head: string[]; row: (row: Row) => CsvCell[] };
  children: ReactNode;
};

/** A figure of the calibration, with its table and its file. */
export function ReportFigure<Row>(props: ReportFigureProps<Row>) {
  const { title, reading, howToRead, columns, rows, rowKey, file, children } = props;
  return (
    <ChartFigure
      title={title}
      reading={reading}
      howToReadTitle={calibrationWords.howToRead}
      howToRead={howToRead}
      tableTitle={calibrationWords.table}
      table={<Table label={title} columns={columns} rows={rows} rowKey={rowKey} />}
      actions={
        <Button
          onClick={() => downloadCsv(`${file.name}.csv`, [file.head, ...rows.map(file.row)])}
          aria-label={calibrationWords.downloadOf(title)}
        >
          {calibrationWords.download}
        </Button>
      }
    >
      {children}
    </ChartFigure>
  );
}
