import type { Role } from "@evenhand/contract/members";

/** What stands around every page. The words of the pages themselves come with them. */
export const shellWords = {
  navigation: "Main",
  home: "Home",
  openings: "Openings",
  candidates: "Candidates",
  rubrics: "Rubrics",
  calibration: "Calibration",
  members: "Members",
  organisation: "Organisation",
  more: "More",
  you: "You",
  menu: "profile and sign-out",
  profile: "Profile and sessions",
  switchTo: "Organisations",
  theme: "Appearance",
  themes: { system: "System", light: "Light", dark: "Dark" },
  signOut: "Sign out",
  opening: "Opening Evenhand",
} as const;

export const roleWords: Record<Role, { name: string; does: string }> = {
  interviewer: { name: "Interviewer", does: "Rates candidates on the panels they sit on." },
  hiring_manager: { name: "Hiring manager", does: "Runs their own openings and decides." },
  coordinator: { name: "Coordinator", does: "Schedules interviews. Never sees a rating." },
  admin: { name: "Admin", does: "Looks after rubrics, people and settings." },
  owner: { name: "Owner", does: "An admin who also answers for the organisation." },
  auditor: { name: "Auditor", does: "Reads almost everything, changes nothing." },
};
