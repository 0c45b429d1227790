import type { Fact } from "./model-facts";
import { sources } from "./sources";

/** What Alibaba gives for nothing in each calendar month, to the models of one provider together. */
interface FreeTier {
  provider: string;
  unit: "tokens" | "requests";
  limit: Fact<number> & { value: number; source: string };
}

/** Only the brief names them; whether the month is the calendar's, and of which time zone, is a guess. */
export const alibabaFreeTiers: readonly FreeTier[] = [
  {
    provider: "alibaba-compatible",
    unit: "tokens",
    limit: { value: 1_000_000, standing: "brief", source: sources.brief },
  },
  {
    provider: "deployment",
    unit: "requests",
    limit: { value: 10_000, standing: "brief", source: sources.brief },
  },
];
