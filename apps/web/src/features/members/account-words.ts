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
  goneTitle: "This link no longer opens",
  gone: "It was used, has expired, or was replaced by a newer one. Ask for a new link.",
  askAgain: "Ask for a new link",
} as const;

export const signInLinkWords = {
  action: "Mail me a link to sign in",
  lead: "A link in your mail lets you in without your password.",
  send: "Send the link",
  asked: (email: string) =>
    `If there is an account for ${email}, a link to sign in is on its way. It works once, for 10 minutes.`,
  passwordInstead: "Sign in with my password",
  opening: "Opening the link",
  ready: (email: string) => `Go on as ${email}.`,
  gone: "This link was used or has expired. Ask for a new one, or sign in with your password.",
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

export const codeWords = {
  form: "Second step of signing in",
  lead: "One more step: your account has a second factor.",
  code: "Code from your authenticator app",
  codeHint: "Six digits, which change every 30 seconds. Each opens once.",
  recovery: "Recovery code",
  recoveryHint: "One of the codes that you kept when you set this up. Each opens once.",
  recoveryInstead: "Use a recovery code instead",
  appInstead: "Use the app instead",
  missing: "Enter the code.",
  wrong: "This code is not right, or was used already. Wait for the next one.",
  wrongRecovery: "This is not one of your codes, or it was used already.",
  back: "Start again",
  action: "Go on",
} as const;

export const secondFactorWords = {
  title: "Second factor",
  lead: "Besides your password, a code from an app on your phone. Whoever learns your password then still stays outside.",
  off: "It is off: your password alone opens your account.",
  setUp: "Set up",
  on: (day: string) => `On since ${day}.`,
  left: (count: number) =>
    count === 1 ? "One recovery code is left." : `${count} recovery codes are left.`,
  few: "Make new ones before you run out.",
  renew: "New recovery codes",
  remove: "Turn off",
  removed: "The second factor is off. Every other device is signed out.",
  added: "The second factor is on. Every other device is signed out.",
  renewed: "You have new recovery codes. Every other device is signed out.",
  passwordTitle: "Set up a second factor",
  passwordLead: "First your password again.",
  password: "Password",
  passwordMissing: "Enter your password.",
  passwordWrong: "This is not your password.",
  next: "Go on",
  scanTitle: "Add Evenhand to your app",
  scanLead:
    "Scan the square with an authenticator app, or type the secret into it. Then enter the code that the app shows.",
  square: "Square code with the secret, for an authenticator app",
  squareComing: "Drawing the square code",
  secret: "Secret",
  code: "Code that the app shows",
  codeWrong: "This is not the code that the app shows now.",
  turnOn: "Turn on",
  codesTitle: "Keep these recovery codes",
  codesLead:
    "If you lose your phone, each of these opens your account once. They are not shown again: print them, or keep them where you keep passwords, and not on the same phone.",
  codes: "Recovery codes",
  download: "Download",
  file: "evenhand-recovery-codes.txt",
  fileHead: (email: string) => `Recovery codes of ${email} for Evenhand. Each opens once.`,
  kept: "I have kept them",
  renewTitle: "New recovery codes?",
  renewLead: "The former ones stop working.",
  removeTitle: "Turn the second factor off?",
  removeLead: "From then on your password alone opens your account.",
} as const;

/** Where an organisation wants a second factor of everybody. */
export const wantedFactorWords = {
  title: "Set up a second factor",
  lead: (organisation: string) =>
    `${organisation} wants one of everybody. Until you have yours, it stays closed; what you typed is kept on this device.`,
  goOn: "Go on",
  section: "Second factor",
  sectionLead: "A code from an app on one's phone, besides the password.",
  optional: "Each member decides for themselves.",
  required: "Every member needs one.",
  require: "Require it of everybody",
  requireTitle: "Require a second factor of everybody?",
  requireConsequences: (organisation: string) => [
    `Whoever has none opens nothing of ${organisation} from now on, until they have set one up. That takes about two minutes and an authenticator app.`,
    "What they are typing at this moment stays on their device. You need one of your own first.",
  ],
  release: "No longer require it",
  releaseTitle: "No longer require a second factor?",
  releaseConsequences: [
    "Whoever has one keeps it; whoever has none comes in by their password alone.",
  ],
  saved: "Saved.",
} as const;

export const takeOffWords = {
  action: "Take off second factor",
  title: (name: string) => `Take off the second factor of ${name}?`,
  consequences: (name: string) => [
    `For when ${name} has lost both the app and the recovery codes: their password alone then opens their account. Be sure that it is they who ask.`,
    "Every device of theirs is signed out, and that you did this is recorded.",
  ],
  done: (name: string) => `The second factor of ${name} is off.`,
  none: (name: string) => `${name} had no second factor; nothing was changed.`,
} as const;
