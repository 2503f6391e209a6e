import { Link } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import { paths } from "../app/paths.ts";
import { frameItemClass } from "../ui/frame.tsx";

export type PlaceLinkProps = {
  to:
    | typeof paths.home
    | typeof paths.openings
    | typeof paths.candidates
    | typeof paths.calibration
    | typeof paths.rubrics
    | typeof paths.members
    | typeof paths.organisation;
  Icon: LucideIcon;
  name: string;
  /** Steps back where a phone's bar is full. */
  second?: boolean;
};

/** One place of the rail. */
export function PlaceLink({ to, Icon, name, second = false }: PlaceLinkProps) {
  return (
    <Link
      to={to}
      className={frameItemClass}
      data-second={second || undefined}
      activeOptions={{ exact: to === paths.home, includeSearch: false }}
    >
      <Icon size={20} aria-hidden />
      <span>{name}</span>
    </Link>
  );
}
