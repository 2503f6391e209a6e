import type { Role } from "@evenhand/contract/members";

/** Every word of this room, in one place. */
export const roleWords: Record<Role, { name: string; does: string }> = {
  interviewer: { name: "Interviewer", does: "Rates candidates on the panels they sit on." },
  hiring_manager: { name: "Hiring manager", does: "Runs their own openings and decides." },
  coordinator: { name: "Coordinator", does: "Schedules interviews. Never sees a rating." },
  admin: { name: "Admin", does: "Looks after rubrics, people and settings." },
  owner: { name: "Owner", does: "An admin who also answers for the organisation." },
  auditor: { name: "Auditor", does: "Reads almost everything, changes nothing." },
};

export const passwordWords = {
  show: "Show",
  hide: "Hide",
  rule: "12 characters or more. A few words in a row work well; there are no other rules.",
  more: (missing: number) =>
    missing === 1 ? "One more character." : `${missing} more characters.`,
  enough: "Long enough.",
  missing: "Choose a password.",
  tooShort: (length: number) => `This has ${length} characters. 12 or more are needed.`,
  tooLong: "This is longer than 128 characters.",
  refused: "This password is on a list of common ones. Choose another.",
} as const;

export const signInWords = {
  title: "Sign in",
  lead: "The interview scorecard that tells you how far to trust a rating.",
  email: "E-mail address",
  password: "Password",
  shared: "This is a shared computer",
  sharedHint: "You are signed out after 15 minutes without use, and nothing stays on this device.",
  action: "Sign in",
  busy: "Signing in",
  emailMissing: "Enter your e-mail address.",
  passwordMissing: "Enter your password.",
  wrong: "The e-mail address and the password do not match. Check both and try again.",
  limited: (seconds: number) =>
    seconds === 1
      ? "Too many attempts. You can try again in one second."
      : `Too many attempts. You can try again in ${seconds} seconds.`,
  limitOver: "You can try again now.",
  notMember: "You are signed in, but belong to no organisation. Ask to be invited.",
  firstRunTitle: "This server is new",
  firstRun:
    "No organisation is set up yet. Whoever started the server finds a line that begins with “First run:” in its output. Open the link in that line.",
  idle: "You were signed out after 15 minutes without use.",
  signedOut: "You are signed out.",
  foot: "No account? You join an organisation through an invitation from one of its admins.",
} as const;

export const signInAgainWords = {
  title: "Sign in to go on",
  lead: (email: string) => `Your session as ${email} has ended. What you were doing is still here.`,
  leave: "Leave instead",
} as const;

export const idleWords = {
  title: "Are you still there?",
  lead: (seconds: number) =>
    seconds === 1
      ? "This is a shared computer. You will be signed out in one second."
      : `This is a shared computer. You will be signed out in ${seconds} seconds.`,
  stay: "Stay signed in",
  leave: "Sign out",
} as const;

export const firstRunWords = {
  title: "Set up Evenhand",
  checking: "Checking the link",
  noTokenTitle: "Open the link that the server printed",
  noToken:
    "The address here has no token in it. Look for the line that begins with “First run:” in the server's output, and open that link as it stands.",
  spentTitle: "This link does not open anything",
  spent:
    "Each link works once, until the first owner is set up. If that was you, sign in. If not, start the server again and use the link that it prints then.",
  toSignIn: "Go to sign-in",
  step: (step: number) => `Step ${step} of 2`,
  checkTitle: "The link is good",
  checkLead: "You are about to become the owner of a new organisation on this server.",
  next: "Go on",
  formTitle: "You and your organisation",
  formLead: "You can change all of this later.",
  you: "You",
  name: "Your name",
  nameHint: "As your colleagues know it.",
  email: "E-mail address",
  emailHint: "You sign in with it.",
  password: "Password",
  organisation: "Organisation",
  organisationName: "Name of the organisation",
  timeZone: "Time zone",
  timeZoneHint: "Interview times are shown in it unless somebody says otherwise.",
  action: "Create the organisation",
  nameMissing: "Enter your name.",
  organisationMissing: "Enter the name of the organisation.",
} as const;

export const invitationWords = {
  title: "Invitation",
  opening: "Opening the invitation",
  heading: (organisation: string) => `Join ${organisation}`,
  lead: (invitedBy: string, role: string) => `${invitedBy} invited you as ${role}.`,
  expires: (when: string) => `The invitation is good until ${when}.`,
  email: "E-mail address",
  name: "Your name",
  nameHint: "As your colleagues know it.",
  nameMissing: "Enter your name.",
  passwordNew: "Password",
  passwordOld: "Your password",
  passwordOldHint: "You have an account with this address already. Its password is asked for here.",
  join: "Join",
  create: "Create account and join",
  wrongPassword: "This is not the password of that account.",
  noTokenTitle: "This link is not whole",
  noToken: "Part of the address is missing. Open the link from the invitation again, all of it.",
  unknownTitle: "This invitation is not known here",
  unknown: "The link may have been copied in part, or it belongs to another server.",
  goneTitle: "This invitation no longer opens",
  gone: "It has expired, was used already or was withdrawn. If you have joined, sign in. If not, ask for a new link.",
  toSignIn: "Go to sign-in",
} as const;

export const memberWords = {
  title: "Members",
  lead: (organisation: string) => `Who works in ${organisation}, and what they may do.`,
  invite: "Invite",
  loading: "Loading members",
  search: "Search by name or e-mail",
  stateLegend: "Which members to show",
  states: { active: "Active", deactivated: "Deactivated", all: "All" },
  name: "Name",
  role: "Role",
  roleOf: (name: string) => `Role of ${name}`,
  since: "Since",
  deactivatedOn: (day: string) => `Deactivated ${day}`,
  you: "You",
  actions: "Actions",
  actionsOf: (name: string) => `Actions for ${name}`,
  more: "Show more",
  count: (count: number, more: boolean) =>
    more ? `${count} shown, there are more.` : count === 1 ? "1 member." : `${count} members.`,
  noMatchTitle: "Nobody matches",
  noMatch: (search: string) => `No member here has “${search}” in their name or e-mail address.`,
  clear: "Clear the search",
  noneTitle: "Nobody is deactivated",
  none: "Members who leave are deactivated, never deleted: what they wrote keeps their name.",
  rename: "Rename",
  renameTitle: (name: string) => `Rename ${name}`,
  renameLead: "This is the name that everybody in this organisation sees.",
  renameField: "Name",
  renameMissing: "Enter a name.",
  save: "Save",
  deactivate: "Deactivate",
  deactivateTitle: (name: string) => `Deactivate ${name}?`,
  deactivateConsequences: (name: string, organisation: string) => [
    `${name} is signed out of ${organisation} on every device and can no longer open it.`,
    "What they wrote stays, with their name. You can reactivate them at any time.",
  ],
  reactivate: "Reactivate",
  reactivateTitle: (name: string) => `Reactivate ${name}?`,
  reactivateConsequences: (name: string, role: string) => [
    `${name} can sign in again and is ${role}, as before.`,
  ],
  roleChanged: (name: string, role: string) => `${name} is now ${role}.`,
  renamed: (name: string) => `The name is now ${name}.`,
  deactivated: (name: string) => `${name} is deactivated.`,
  reactivated: (name: string) => `${name} is active again.`,
  failed: (name: string, reason: string) => `${name} was not changed. ${reason}`,
  staleTitle: (name: string) => `Somebody else changed ${name} first.`,
  now: "Now",
  yours: "Yours",
  takeYours: (value: string) => `Change to ${value}`,
  keep: (value: string) => `Keep ${value}`,
  close: "Close",
} as const;

export const inviteWords = {
  section: "Pending invitations",
  sectionLead: "They join once they open their link. A link can be shown only when it is made.",
  loading: "Loading invitations",
  title: "Invite a colleague",
  email: "E-mail address",
  emailMissing: "Enter the e-mail address of your colleague.",
  role: "Role",
  action: "Create invitation",
  doneTitle: (email: string) => `Invitation for ${email}`,
  byMail: "It is on its way by e-mail. You can also hand over this link yourself.",
  byLink: "This server sends no e-mail: copy the link and hand it over yourself.",
  link: "Link",
  until: (when: string) => `It works once, until ${when}, and is not shown again.`,
  shownBefore:
    "The invitation was made, but its link was lost on the way. Choose “New link” in the list of pending invitations.",
  another: "Invite another",
  done: "Done",
  invitee: "Invitation",
  asRole: "Role",
  state: "State",
  by: (name: string) => `Invited by ${name}`,
  expiresIn: (when: string) => `Expires ${when}`,
  expired: (when: string) => `Expired ${when}`,
  actions: "Actions",
  actionsOf: (email: string) => `Actions for ${email}`,
  renew: "New link",
  renewTitle: (email: string) => `New link for ${email}?`,
  renewConsequences: ["The former link stops working. You get a new one to hand over."],
  revoke: "Withdraw",
  revokeTitle: (email: string) => `Withdraw the invitation for ${email}?`,
  revokeConsequences: ["Its link stops working at once. You can invite them again at any time."],
  revoked: (email: string) => `The invitation for ${email} is withdrawn.`,
  more: "Show more invitations",
} as const;

export const profileWords = {
  title: "Profile",
  lead: "Your name, your password and where you are signed in.",
  loading: "Loading your profile",
  you: "You",
  youLead: "Your name in the account. Your organisation's admins may change how it reads there.",
  name: "Name",
  nameMissing: "Enter your name.",
  email: "E-mail address",
  save: "Save",
  saved: "Saved.",
  theme: "Appearance",
  themeLead: "Kept on this device.",
  themes: { system: "System", light: "Light", dark: "Dark" },
  password: "Password",
  passwordLead: "A change signs you out everywhere but here.",
  current: "Current password",
  currentMissing: "Enter your current password.",
  currentWrong: "This is not your current password.",
  next: "New password",
  change: "Change password",
  changed: "Your password is changed. Every other device is signed out.",
  sessions: "Where you are signed in",
  sessionsLead: "If you do not recognise one, end it and change your password.",
  sessionsLoading: "Loading your sessions",
  here: "This device",
  sharedComputer: "Shared computer",
  addressUnknown: "Address unknown",
  lastSeen: (when: string) => `Last used ${when}`,
  since: (when: string) => `Since ${when}`,
  end: "End",
  endOf: (device: string) => `End the session on ${device}`,
  ended: (device: string) => `The session on ${device} has ended.`,
  endOthers: "End all others",
  endOthersTitle: "End all other sessions?",
  endOthersConsequences: ["Every device but this one is signed out at once."],
  endedOthers: (count: number) =>
    count === 1 ? "One session has ended." : `${count} sessions have ended.`,
} as const;

export const organisationWords = {
  title: "Organisation",
  lead: "What every member sees.",
  loading: "Loading the organisation",
  readOnly: "Only some members may change this. Ask an owner or admin.",
  name: "Name",
  nameMissing: "Enter the name of the organisation.",
  timeZone: "Time zone",
  timeZoneHint: "Interview times are shown in it unless somebody says otherwise.",
  save: "Save",
  saved: "Saved.",
  unchanged: "Nothing was changed.",
  staleTitle: "Somebody else changed the organisation first.",
  now: "Now",
  yours: "Yours",
  takeYours: "Save mine",
  keep: "Keep theirs",
} as const;

export const homeWords = {
  title: (name: string) => `Hello, ${name}`,
  lead: (organisation: string, role: string) => `${organisation} · ${role}`,
  noOrganisationTitle: "You belong to no organisation yet",
  noOrganisation: "Ask an admin of yours for an invitation, and open its link in this browser.",
  canDo: "What you can do here now",
  members: { title: "Members", does: "See who works here, and in which role." },
  invite: {
    title: "Members and invitations",
    does: "Invite colleagues, change their roles, and deactivate those who leave.",
  },
  organisation: { title: "Organisation", does: "Its name, and the time zone of its interviews." },
  openings: {
    title: "Openings",
    does: "Candidates, interviews, who owes a card, and what waits for a decision.",
  },
  rubrics: { title: "Rubrics", does: "What is rated in each practice setting, and by what words." },
  profile: {
    title: "Your profile",
    does: "Your name, your password, and where you are signed in.",
  },
} as const;

export const shellWords = {
  navigation: "Main",
  home: "Home",
  rubrics: "Rubrics",
  calibration: "Calibration",
  members: "Members",
  organisation: "Organisation",
  you: "You",
  menu: "profile and sign-out",
  profile: "Profile and sessions",
  switchTo: "Organisations",
  theme: "Appearance",
  signOut: "Sign out",
  unsentTitle: "Sign out and lose words?",
  unsent: (count: number) =>
    count === 1
      ? "What you wrote on one card or rubric is on this device only."
      : `What you wrote on ${count} cards or rubrics is on this device only.`,
  unsentMore: "It could not be sent yet. Signing out removes it from this device.",
  unsentLeave: "Sign out and remove it",
  opening: "Opening Evenhand",
} as const;

export const demoWords = {
  title: "This is the demo",
  lead: "Two made-up organisations, everything real but the people. What you change stays until the demo is reset.",
  preparing: "Its organisations are being made. This takes about half a minute, once.",
  doors: {
    interviewer: "Enter the demo as interviewer",
    manager: "Enter the demo as hiring manager",
    admin: "Enter the demo as admin",
  },
} as const;
