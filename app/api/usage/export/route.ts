import { usageQuerySchema } from "@/lib/contract/usage";
import { bytesResponse } from "@/lib/server/http/bytes-response";
import { queryRoute } from "@/lib/server/http/json-route";
import { defaultUsageDependencies } from "@/lib/server/services/usage/default-usage-dependencies";
import { exportCalls } from "@/lib/server/services/usage/export-calls";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** The ledger's rows as CSV, the oldest first, for spreadsheets. */
export const GET = queryRoute({
  query: usageQuerySchema,
  answer: (query, { caller }) =>
    bytesResponse("text/csv; charset=utf-8", {
      bytes: null,
      parts: exportCalls(query, caller, defaultUsageDependencies()),
    }),
});
