import { useState, type ReactNode } from "react";
import { ApiError, hasCode } from "../../lib/api-error.ts";
import { failureLine } from "../../lib/failure-words.ts";
import { useImportReport, useReadReport } from "./report-api.ts";
import { ReportReview } from "./report-review.tsx";
import { ReportText } from "./report-text.tsx";

type ReportImportProps = {
  linkToStored: (reportId: string, words: string) => ReactNode;
  onStored: (reportId: string) => void;
};

/** Text, then what was found in it, then stored: each step can be gone back from with nothing lost. */
export function ReportImport({ linkToStored, onStored }: ReportImportProps) {
  const [text, setText] = useState("");
  const read = useReadReport();
  const store = useImportReport();

  if (read.data !== undefined) {
    return (
      <ReportReview
        read={read.data}
        linkToStored={linkToStored}
        problem={store.error === null ? null : failureLine(store.error)}
        busy={store.isPending}
        onStore={(title) =>
          store.mutate({ text, title }, { onSuccess: (report) => onStored(report.id) })
        }
        onBack={() => {
          read.reset();
          store.reset();
        }}
      />
    );
  }
  return (
    <ReportText
      text={text}
      onText={(next) => {
        setText(next);
        if (read.isError) read.reset();
      }}
      refusal={refusalOf(read.error)}
      busy={read.isPending}
      onRead={() => read.mutate(text)}
    />
  );
}

function refusalOf(error: Error | null): string[] {
  if (error === null) return [];
  const sentences =
    error instanceof ApiError && hasCode(error, "invalid_input")
      ? error.problems.map(({ message }) => message)
      : [];
  return sentences.length > 0 ? sentences : [failureLine(error)];
}
