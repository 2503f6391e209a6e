import type { DataFolder } from "./data-folder.ts";
import type { OperatingUser } from "./operating-user.ts";
import type { Runtime } from "./runtime.ts";

/** Where the data lies, which programs work on it, and as whom (`undefined`: as ourselves). */
export type Installation = {
  folder: DataFolder;
  runtime: Runtime;
  runAs: OperatingUser | undefined;
};
