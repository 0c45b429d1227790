import { actionRoute } from "@/lib/server/http/json-route";
import { defaultRunDependencies } from "@/lib/server/services/runs/default-run-dependencies";
import { restoreRun } from "@/lib/server/services/runs/delete-run";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** Undoes a deletion. */
export const POST = actionRoute(({ caller, params: { id = "" } }) =>
  restoreRun(id, caller, defaultRunDependencies()),
);
