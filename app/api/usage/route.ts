import { usageQuerySchema } from "@/lib/contract/usage";
import { queryRoute } from "@/lib/server/http/json-route";
import { defaultUsageDependencies } from "@/lib/server/services/usage/default-usage-dependencies";
import { usageSummary } from "@/lib/server/services/usage/usage-summary";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** What was used in some days, what is left of the day's budgets and of the month's free tiers. */
export const GET = queryRoute({
  query: usageQuerySchema,
  answer: (query, { caller }) => usageSummary(query, caller, defaultUsageDependencies()),
});
