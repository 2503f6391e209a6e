import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { paths } from "../app/paths.ts";
import { memberList } from "../features/members/member-api.ts";
import { homeWords } from "../features/members/home-words.ts";
import { openingList, versionsQuery } from "../features/openings/opening-api.ts";
import { HiddenText } from "../ui/hidden-text.tsx";
import { LinkRow, linkRowClass, LinkSteps } from "../ui/link-list.tsx";

/** What a new organisation lacks before its first interview, in the order in which it is needed. */
export default function FirstSteps() {
  const openings = useInfiniteQuery(openingList({}));
  const versions = useQuery(versionsQuery);
  const members = useInfiniteQuery(memberList({ state: "active" }));
  const isNew = openings.data?.pages[0]?.items.length === 0;
  if (!isNew || versions.data === undefined || members.data === undefined) return null;
  const steps = [
    { to: paths.rubrics, words: homeWords.steps.rubric, done: versions.data.items.length > 0 },
    {
      to: paths.members,
      words: homeWords.steps.members,
      done: (members.data.pages[0]?.items.length ?? 0) > 1,
    },
    { to: paths.openings, words: homeWords.steps.opening, done: false },
  ];
  return (
    <LinkSteps title={homeWords.firstSteps} lead={homeWords.firstStepsLead}>
      {steps.map(({ to, words, done }, index) => (
        <li key={to}>
          <Link to={to} className={linkRowClass}>
            <LinkRow
              icon={done ? <Check size={20} aria-hidden /> : <span aria-hidden>{index + 1}</span>}
              title={
                <>
                  {words.title} {done ? <HiddenText>{homeWords.stepDone}</HiddenText> : null}
                </>
              }
              detail={words.does}
            />
          </Link>
        </li>
      ))}
    </LinkSteps>
  );
}
