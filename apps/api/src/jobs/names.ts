/** Every job and what it carries: ids only, never what people typed. */
export type JobPayloads = {
  "deliver-mail": { orgId: string; mailId: string };
  "sweep-corridor": Record<string, never>;
};

export type JobName = keyof JobPayloads;

export const JOB_NAMES = ["deliver-mail", "sweep-corridor"] as const satisfies JobName[];
