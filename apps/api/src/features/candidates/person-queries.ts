import { sql, type RawBuilder } from "kysely";
import { personIsOpenTo } from "../../db/blind-reviews.ts";
import type { Db, OrgId } from "../../db/tenant.ts";
import { openingVisibleTo, partsOf, type Viewer } from "../openings/queries.ts";

export type PersonRow = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

function persons(db: Db, orgId: OrgId) {
  return db
    .selectFrom("persons")
    .leftJoin("memberships as linked", (join) =>
      join
        .onRef("linked.org_id", "=", "persons.org_id")
        .onRef("linked.id", "=", "persons.linked_membership_id"),
    )
    .select([
      "persons.id",
      "persons.name",
      "persons.email",
      "persons.phone",
      "persons.cv_url",
      "persons.record_url",
      "persons.linked_membership_id",
      "linked.name as linked_member_name",
      "persons.legal_hold",
      "persons.erased_at",
      "persons.revision",
    ])
    .where("persons.org_id", "=", orgId);
}

const isMetBy = (viewer: Viewer) => sql<boolean>`exists (
  select 1 from applications met
  join openings opening on opening.org_id = met.org_id and opening.id = met.opening_id
  where met.org_id = persons.org_id and met.person_id = persons.id and ${openingVisibleTo(viewer, "opening")})`;

/** A person with an application at an opening that the viewer sees; a merged one answers with who was kept. */
export function findVisiblePerson(db: Db, viewer: Viewer, id: string) {
  return persons(db, viewer.orgId)
    .where(
      "persons.id",
      "=",
      sql<string>`(
        select coalesce(named.merged_into_id, named.id) from persons named
        where named.org_id = ${viewer.orgId}::uuid and named.id = ${id}::uuid)`,
    )
    .where("persons.erased_at", "is", null)
    .where(personIsOpenTo(viewer))
    .where(isMetBy(viewer))
    .executeTakeFirst();
}

export function findPerson(db: Db, orgId: OrgId, id: string) {
  return persons(db, orgId).where("persons.id", "=", id).executeTakeFirst();
}

/** Holds these people until the end of the transaction, always in the same order. */
export async function lockPersons(db: Db, orgId: OrgId, ids: string[]): Promise<void> {
  await db
    .selectFrom("persons")
    .select("id")
    .where("org_id", "=", orgId)
    .where("id", "in", ids)
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** Every application of these people, oldest first, with what a policy asks of its opening. */
export function applicationsOfPersons(db: Db, viewer: Viewer, personIds: string[]) {
  return db
    .selectFrom("applications")
    .innerJoin("openings", (join) =>
      join
        .onRef("openings.org_id", "=", "applications.org_id")
        .onRef("openings.id", "=", "applications.opening_id"),
    )
    .select([
      "applications.id",
      "applications.person_id",
      "applications.opening_id",
      "applications.state",
      "applications.previous_application_id",
      "openings.title as opening_title",
      "openings.hiring_manager_id",
      "openings.archived_at as opening_archived_at",
    ])
    .select([partsOf(viewer).as("my_parts"), openingVisibleTo(viewer).as("is_visible")])
    .where("applications.org_id", "=", viewer.orgId)
    .where("applications.person_id", "in", personIds)
    .orderBy("applications.id")
    .execute();
}

/**
 * People that the viewer can see who have one of these e-mail addresses, or one of these names: the same words in
 * any order, whatever the case, the accents or the width of the letters. `wanted` is the place in the list.
 */
export async function findLookAlikes(
  db: Db,
  viewer: Viewer,
  args: { openingId: string; wanted: { name: string; email: string | null }[] },
) {
  if (args.wanted.length === 0) return [];
  const list = JSON.stringify(args.wanted);
  const { rows } = await sql<{
    wanted: number;
    id: string;
    name: string;
    email: string | null;
    same_email: boolean;
    active_here: boolean;
  }>`
    with wanted as (
      select (place - 1)::int as place, lower(one->>'email') as email, ${wordsOf(sql`one->>'name'`)} as words
      from jsonb_array_elements(${list}::jsonb) with ordinality as list (one, place)
    ), known as (
      select persons.id, persons.name, persons.email, ${wordsOf(sql`persons.name`)} as words
      from persons
      where persons.org_id = ${viewer.orgId} and persons.merged_into_id is null and persons.erased_at is null
        and ${personIsOpenTo(viewer)} and ${isMetBy(viewer)}
    )
    select wanted.place as wanted, known.id, known.name, known.email,
      coalesce(lower(known.email) = wanted.email, false) as same_email,
      exists (
        select 1 from applications here
        where here.org_id = ${viewer.orgId} and here.person_id = known.id
          and here.opening_id = ${args.openingId}::uuid and here.state = 'active') as active_here
    from wanted
    join known on lower(known.email) = wanted.email or (cardinality(wanted.words) > 0 and known.words = wanted.words)
    order by wanted.place, same_email desc, known.id`.execute(db);
  return rows;
}

function wordsOf(name: RawBuilder<unknown>) {
  return sql`array(
    select word from regexp_split_to_table(
      lower(regexp_replace(normalize(coalesce(${name}, ''), NFKD), ${"[\\u0300-\\u036f]"}, '', 'g')),
      ${"[\\s,.]+"}) as word
    where word <> '' order by word)`;
}
