import { vi } from "vitest";
import { describeKills } from "./kill-rounds.testing.ts";

vi.setConfig({ testTimeout: 60_000 });
describeKills(3);
