import { Briefcase, Building2, Ruler, Scale, UserSearch, Users } from "lucide-react";
import type { ReactNode } from "react";
import { paths } from "../app/paths.ts";
import { shellWords } from "../features/members/shell-words.ts";
import { useSession } from "../features/members/use-session.ts";
import { MorePlaces } from "../ui/more-places.tsx";
import { PlaceLink } from "./place-link.tsx";

const PLACES = [
  { to: paths.openings, Icon: Briefcase, name: shellWords.openings, may: "seeOpenings" },
  { to: paths.candidates, Icon: UserSearch, name: shellWords.candidates, may: "seeCandidates" },
  { to: paths.calibration, Icon: Scale, name: shellWords.calibration, may: "seeCalibration" },
  { to: paths.rubrics, Icon: Ruler, name: shellWords.rubrics, may: "seeRubrics" },
  { to: paths.members, Icon: Users, name: shellWords.members, may: "seeMembers" },
  {
    to: paths.organisation,
    Icon: Building2,
    name: shellWords.organisation,
    may: "changeOrganisation",
  },
] as const;

/** Beside home and oneself, a phone's bar carries three, or two and the way to the rest. */
const ON_A_PHONE = 3;

/** The places of those who run the hiring; an interviewer, whose only place is home, never fetches them. */
export default function OtherPlaces(): ReactNode {
  const { can } = useSession();
  const places = PLACES.filter(({ may }) => can[may]);
  const split = places.length <= ON_A_PHONE ? places.length : ON_A_PHONE - 1;
  const rest = places.slice(split);
  return (
    <>
      {places.map((place, index) => (
        <PlaceLink key={place.to} {...place} second={index >= split} />
      ))}
      {rest.length === 0 ? null : (
        <MorePlaces label={shellWords.more}>
          {rest.map((place) => (
            <PlaceLink key={place.to} {...place} />
          ))}
        </MorePlaces>
      )}
    </>
  );
}
