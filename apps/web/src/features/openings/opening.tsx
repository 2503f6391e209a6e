import { useQuery } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { OpeningView } from "@evenhand/contract/openings";
import { failureLine, failureWords } from "../../lib/failure-words.ts";
import { PageError } from "../../ui/page-error.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { EditOpeningDialog } from "./edit-opening-dialog.tsx";
import { openingQuery, useArchiveOpening, useChangeOpening } from "./opening-api.ts";
import styles from "./openings.module.css";
import { openingWords } from "./words.ts";

export type { OpeningView };

type OpeningProps = {
  openingId: string;
  /** What else may be done here, given what is allowed. */
  actions: (opening: OpeningView) => ReactNode;
  children: (opening: OpeningView) => ReactNode;
};

/** One job: its facts, what may be done with it, and below it the people. */
export function Opening({ openingId, actions, children }: OpeningProps) {
  const opening = useQuery(openingQuery(openingId));
  if (opening.data === undefined) {
    return opening.error === null ? (
      <Skeleton lines={6} label={openingWords.loading} />
    ) : (
      <PageError failure={failureWords(opening.error)} onTryAgain={() => void opening.refetch()} />
    );
  }
  const view = opening.data;
  const { title, setting, level, newerVersion } = view;
  return (
    <>
      <PageHeader title={title} lead={`${view.role} · ${setting} · ${level.name}`}>
        {actions(view)}
        <OpeningMenu key={view.revision} opening={view} />
      </PageHeader>
      {newerVersion === null ? null : (
        <Notice>{openingWords.newer(`${newerVersion.major}.${newerVersion.minor}`)}</Notice>
      )}
      <Facts opening={view} />
      {children(view)}
    </>
  );
}

function Facts({ opening }: { opening: OpeningView }) {
  const { version, role, setting, hiringManager, deputies, state, confidential } = opening;
  const facts: [string, string][] = [
    [openingWords.manager, hiringManager.name],
    ...(deputies.length === 0
      ? []
      : [[openingWords.deputies, deputies.map(({ name }) => name).join(", ")] as [string, string]]),
    [
      openingWords.rubric,
      openingWords.version(`${role}, ${setting}`, `${version.major}.${version.minor}`),
    ],
    [
      openingWords.state,
      [openingWords.states[state], confidential ? openingWords.confidential : ""]
        .filter(Boolean)
        .join(" · "),
    ],
  ];
  return (
    <dl className={styles["facts"]} aria-label={openingWords.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function OpeningMenu({ opening }: { opening: OpeningView }) {
  const change = useChangeOpening(opening);
  const archive = useArchiveOpening(opening);
  const [editing, setEditing] = useState(false);
  const { can, state, archivedAt } = opening;
  const items = [
    { id: "edit", label: openingWords.edit, may: can.edit, onAction: () => setEditing(true) },
    {
      id: "hold",
      label: openingWords.hold,
      may: can.close && state === "open",
      onAction: () => change.mutate({ state: "on_hold" }),
    },
    {
      id: "close",
      label: openingWords.close,
      may: can.close && state !== "closed",
      onAction: () => change.mutate({ state: "closed" }),
    },
    {
      id: "open",
      label: openingWords.reopen,
      may: can.close && state !== "open",
      onAction: () => change.mutate({ state: "open" }),
    },
    {
      id: "archive",
      label: archivedAt === null ? openingWords.archive : openingWords.restore,
      may: can.archive,
      onAction: () => archive.mutate(),
    },
  ].filter(({ may }) => may);
  const error = change.error ?? archive.error;
  return (
    <>
      {items.length === 0 ? null : (
        <Menu label={openingWords.more_} icon={<Ellipsis size={18} aria-hidden />} items={items} />
      )}
      {editing ? <EditOpeningDialog opening={opening} onClose={() => setEditing(false)} /> : null}
      {error ? <Notice attention>{failureLine(error)}</Notice> : null}
    </>
  );
}
