import { usageCallsQuerySchema } from "@/lib/contract/usage-calls";
import { queryRoute } from "@/lib/server/http/json-route";
import { defaultUsageDependencies } from "@/lib/server/services/usage/default-usage-dependencies";
import { listCalls } from "@/lib/server/services/usage/list-calls";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** The ledger's rows, the newest first, a page at a time. */
export const GET = queryRoute({
  query: usageCallsQuerySchema,
  answer: (query, { caller }) => listCalls(query, caller, defaultUsageDependencies()),
});
