import type { ScorecardForm, SubmittedScorecard } from "@evenhand/rubric";
import { sql } from "kysely";
import type { Db, OrgId } from "../../db/tenant.ts";

export type StoredVersion = Awaited<ReturnType<typeof listVersions>>[number];

/** Every version of a card, oldest first. */
export function listVersions(db: Db, orgId: OrgId, cardId: string) {
  return db
    .selectFrom("scorecard_versions")
    .select(["version", "kind", "is_clerical", "reason", "made_at"])
    .select(sql<SubmittedScorecard>`document`.as("document"))
    .where("org_id", "=", orgId)
    .where("scorecard_id", "=", cardId)
    .orderBy("version")
    .execute();
}

/**
 * Appends one version of a card: the document, and its ratings, evidence and signals as rows. A version is never
 * changed; two writers of the same number meet at the primary key.
 */
export async function addVersion(
  db: Db,
  orgId: OrgId,
  version: {
    cardId: string;
    version: number;
    kind: "sealed" | "submitted" | "amended";
    isClerical: boolean;
    reason: string | null;
    document: SubmittedScorecard;
    form: ScorecardForm;
    madeBy: string;
    at: Date;
  },
): Promise<void> {
  const { document } = version;
  const key = { org_id: orgId, scorecard_id: version.cardId, version: version.version };
  await db
    .insertInto("scorecard_versions")
    .values({
      ...key,
      kind: version.kind,
      is_clerical: version.isClerical,
      reason: version.reason,
      recommendation: document.recommendation.choice,
      document: JSON.stringify(document),
      made_by: version.madeBy,
      made_at: version.at,
    })
    .execute();
  await db
    .insertInto("ratings")
    .values(
      document.ratings.map((one) => ({
        ...key,
        criterion_id: one.criterion,
        value: one.rating === "not-observed" ? null : one.rating,
        not_observed: one.rating === "not-observed",
        doubt: one.doubt,
        does_not_fit: one.doesNotFit,
        rated_at: new Date(one.ratedAt),
      })),
    )
    .execute();
  const evidence = document.ratings.flatMap((one) =>
    one.evidence.map((line) => ({
      ...key,
      id: line.id,
      criterion_id: one.criterion,
      did_what: line.didWhat,
      what_changed: line.whatChanged,
      how_verified: line.howVerified,
      noted_at: new Date(line.at),
    })),
  );
  if (evidence.length > 0) await db.insertInto("evidence").values(evidence).execute();
  const anti = new Set(
    version.form.signals.filter(({ kind }) => kind === "anti-signal").map(({ id }) => id),
  );
  const signals = document.signals.map((one) => ({
    ...key,
    signal_id: one.signal,
    kind: anti.has(one.signal) ? ("anti_signal" as const) : ("signal" as const),
    observed: one.observed,
  }));
  if (signals.length > 0) await db.insertInto("observed_signals").values(signals).execute();
}
