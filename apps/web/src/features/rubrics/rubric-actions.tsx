import type { RubricSummary } from "@evenhand/contract/rubrics";
import { Archive, ArchiveRestore, Ellipsis, Layers } from "lucide-react";
import { useState } from "react";
import { failureLine } from "../../lib/failure-words.ts";
import { Menu } from "../../ui/menu.tsx";
import { useArchiveRubric } from "./rubric-api.ts";
import { rubricWords, startWords } from "./rubric-words.ts";
import { StartRubricDialog } from "./start-rubric-dialog.tsx";

type RubricActionsProps = {
  rubric: RubricSummary;
  mayStart: boolean;
  onStarted: (rubricId: string) => void;
  onSaid: (sentence: string) => void;
};

export function RubricActions({ rubric, mayStart, onStarted, onSaid }: RubricActionsProps) {
  const archive = useArchiveRubric();
  const [starting, setStarting] = useState(false);
  const away = rubric.archivedAt === null;
  const name = startWords.pair(rubric.role, rubric.setting);
  const putAway = () =>
    archive.mutate(
      { rubricId: rubric.id, away },
      {
        onSuccess: () =>
          onSaid(away ? rubricWords.archivedSaid(name) : rubricWords.restoredSaid(name)),
        onError: (error) => onSaid(failureLine(error)),
      },
    );
  const items = [
    ...(mayStart && rubric.base === null && away
      ? [
          {
            id: "overlay",
            label: rubricWords.overlay,
            icon: <Layers size={16} aria-hidden />,
            onAction: () => setStarting(true),
          },
        ]
      : []),
    ...(rubric.can.archive
      ? [
          {
            id: "archive",
            label: away ? rubricWords.archive : rubricWords.restore,
            icon: away ? (
              <Archive size={16} aria-hidden />
            ) : (
              <ArchiveRestore size={16} aria-hidden />
            ),
            onAction: putAway,
          },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Menu
        label={rubricWords.actionsFor(rubric.setting)}
        icon={<Ellipsis size={18} aria-hidden />}
        items={items}
      />
      {starting ? (
        <StartRubricDialog
          baseId={rubric.id}
          onStarted={onStarted}
          onClose={() => setStarting(false)}
        />
      ) : null}
    </>
  );
}
