/** Words of the ways back into an account. */
export const passwordLinkWords = {
  forgot: "Forgot your password?",
  askTitle: "Forgot your password?",
  askLead: "We send you a link to choose a new one.",
  noMailLead:
    "This server sends no e-mail. Ask an owner or admin of your organisation: on the members page they can make you a link to a new password.",
  email: "E-mail address",
  ask: "Send the link",
  askedTitle: "Look into your mail",
  asked: (email: string) =>
    `If there is an account for ${email}, a link to a new password is on its way. It works once, for an hour.`,
  askedFoot:
    "Nothing there after some minutes? Look among unwanted mail, or ask an admin of yours.",
  toSignIn: "Go to sign-in",
  title: "Choose a new password",
  opening: "Opening the link",
  lead: "Every device that is signed in to your account will be signed out.",
  account: "Account",
  password: "New password",
  set: "Set the password",
  doneTitle: "Your password is changed",
  done: "Sign in with it. Every device was signed out.",
  noTokenTitle: "This link is not whole",
  noToken: "Part of the address is missing. Open the link again, all of it.",
  goneTitle: "This link no longer opens",
  gone: "It was used, has expired, or was replaced by a newer one. Ask for a new link.",
  askAgain: "Ask for a new link",
} as const;

export const helpBackInWords = {
  action: "Link to a new password",
  title: (name: string) => `Link to a new password for ${name}?`,
  consequences: (name: string) => [
    `Once ${name} uses it, their old password no longer works and every device of theirs is signed out.`,
    "A second factor, if they have one, is still asked for. That you did this is recorded.",
  ],
  make: "Make the link",
  doneTitle: (name: string) => `A new password for ${name}`,
  byMail: (email: string) => `A link is on its way to ${email}. It works once, for an hour.`,
  byLink: (name: string) =>
    `Hand this link to ${name} and to nobody else: whoever opens it chooses the password.`,
  link: "Link",
  until: (when: string) => `It works once, until ${when}, and is not shown again.`,
  lost: "The link was made, but lost on the way. Make a new one; the lost one then opens nothing.",
  done: "Done",
} as const;
