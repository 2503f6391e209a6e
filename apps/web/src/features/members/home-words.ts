export const homeWords = {
  waiting: "What is waiting",
  invited: (first: string, others: number) =>
    others === 0 ? first : `${first} and ${others} more`,
  notHereYet: "Invited, not here yet",
  title: (name: string) => `Hello, ${name}`,
  lead: (organisation: string, role: string) => `${organisation} · ${role}`,
  noOrganisationTitle: "You belong to no organisation yet",
  noOrganisation: "Ask an admin of yours for an invitation, and open its link in this browser.",
  canDo: "What you can do here now",
  firstSteps: "First steps",
  firstStepsLead: "Until the first opening is started, this is the way to it.",
  stepDone: "done",
  steps: {
    rubric: {
      title: "Publish a rubric",
      does: "Draft it from a hiring report, or take a starter: what is asked, what is rated, and what each point looks like.",
    },
    members: {
      title: "Invite your colleagues",
      does: "Interviewers, hiring managers, whoever plans the interviews. Each gets a link.",
    },
    opening: {
      title: "Start an opening",
      does: "The job, pinned to a version of its rubric. Then add candidates and plan their interviews.",
    },
  },
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
  calibration: {
    title: "Calibration",
    does: "How far interviewers agree, who rates lower or higher on the same candidates, and how sure that is.",
  },
  rubrics: { title: "Rubrics", does: "What is rated in each practice setting, and by what words." },
  profile: {
    title: "Your profile",
    does: "Your name, your password, and where you are signed in.",
  },
} as const;
