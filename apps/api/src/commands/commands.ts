import { backup } from "./backup.ts";
import { checkSettings } from "./check-settings.ts";
import type { Command } from "./command.ts";
import { migrateDatabase } from "./migrate.ts";
import { ownerLink } from "./owner-link.ts";
import { passwordLink } from "./password-link.ts";
import { resetDemo } from "./reset-demo.ts";
import { restore } from "./restore.ts";
import { verifyChains } from "./verify-audit.ts";

/** Every command besides `help`, in the order in which `help` lists them. */
export const COMMANDS: Command[] = [
  backup,
  checkSettings,
  migrateDatabase,
  ownerLink,
  passwordLink,
  resetDemo,
  restore,
  verifyChains,
];
