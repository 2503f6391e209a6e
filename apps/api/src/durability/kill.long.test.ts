import { describeKills } from "./kill-rounds.testing.ts";

describeKills(30);
