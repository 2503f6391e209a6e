import { Link } from "@tanstack/react-router";
import { Building2, CircleUserRound, Users } from "lucide-react";
import { paths } from "../app/paths.ts";
import { HomeOverview, type HomeDoor } from "../features/members/home-overview.tsx";
import { LinkRow, linkRowClass } from "../ui/link-list.tsx";

const ICONS = {
  members: <Users size={20} aria-hidden />,
  organisation: <Building2 size={20} aria-hidden />,
  profile: <CircleUserRound size={20} aria-hidden />,
};

export function HomePage() {
  return <HomeOverview linkTo={linkTo} />;
}

function linkTo(door: HomeDoor, { title, does }: { title: string; does: string }) {
  return (
    <li>
      <Link to={paths[door]} className={linkRowClass}>
        <LinkRow icon={ICONS[door]} title={title} detail={does} />
      </Link>
    </li>
  );
}
