import { actionRoute } from "@/lib/server/http/json-route";
import { duplicateRun } from "@/lib/server/services/runs/change-run";
import { defaultRunDependencies } from "@/lib/server/services/runs/default-run-dependencies";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export const POST = actionRoute(({ caller, params: { id = "" } }) =>
  duplicateRun(id, caller, defaultRunDependencies()),
);
