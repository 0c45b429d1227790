import { actionRoute, getRoute } from "@/lib/server/http/json-route";
import { cacheState, clearCache } from "@/lib/server/services/cache/manage-cache";
import { processCacheManagement } from "@/lib/server/services/cache/process-cache";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export const GET = getRoute(({ caller }) => cacheState(caller.admin, processCacheManagement()));

export const DELETE = actionRoute(({ caller }) =>
  clearCache(caller.admin, processCacheManagement()),
);
