import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { failureWords } from "../../lib/failure-words.ts";
import { formatMoment } from "../../lib/format.ts";
import { PageError } from "../../ui/page-error.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Section } from "../../ui/section.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ChangeList } from "./change-list.tsx";
import { versionQuery } from "./rubric-api.ts";
import RubricDocument from "./rubric-document.tsx";
import { versionWords } from "./rubric-words.ts";
import { VersionCrosswalk } from "./version-crosswalk.tsx";
import { versionName } from "./version-name.ts";

type RubricVersionProps = { versionId: string; toVersions: (rubricId: string) => ReactNode };

/** One published version, as it will always be. */
export function RubricVersion({ versionId, toVersions }: RubricVersionProps) {
  const { data: version, error, refetch } = useQuery(versionQuery(versionId));
  if (error !== null && version === undefined)
    return <PageError failure={failureWords(error)} onTryAgain={() => void refetch()} />;
  if (version === undefined) return <Skeleton lines={8} label={versionWords.loading} />;
  const { role, setting, publishedBy, publishedAt, note, changes } = version;
  return (
    <>
      <PageHeader
        title={versionWords.one(role, setting, versionName(version))}
        lead={`${versionWords.published} ${versionWords.by(publishedBy, formatMoment(publishedAt))}.${note === null ? "" : ` ${note}`}`}
      >
        {toVersions(version.rubricId)}
      </PageHeader>
      <Section title={versionWords.changes} lead={versionWords.changesLead}>
        {changes.length === 0 ? (
          <p>{versionWords.first}</p>
        ) : (
          <ChangeList label={versionWords.changes} changes={changes} />
        )}
      </Section>
      <VersionCrosswalk
        rubricId={version.rubricId}
        versionId={version.id}
        document={version.document}
      />
      <RubricDocument document={version.document} />
    </>
  );
}
