/** Every job and what it carries: ids only, never what people typed. */
export type JobPayloads = {
  "run-calibration": { orgId: string; runId: string };
  "deliver-mail": { orgId: string; mailId: string };
  "mail-cards": Record<string, never>;
  "send-account-link": { purpose: "password" | "sign_in"; userId: string | null };
  "submit-sealed-cards": Record<string, never>;
  "sweep-corridor": Record<string, never>;
};

export type JobName = keyof JobPayloads;

export const JOB_NAMES = [
  "deliver-mail",
  "mail-cards",
  "run-calibration",
  "send-account-link",
  "submit-sealed-cards",
  "sweep-corridor",
] as const satisfies JobName[];
