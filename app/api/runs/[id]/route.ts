import { renameRunSchema } from "@/lib/contract/run-summary";
import { actionRoute, getRoute, postRoute } from "@/lib/server/http/json-route";
import { privateJson } from "@/lib/server/http/private-json";
import { renameRun } from "@/lib/server/services/runs/change-run";
import { defaultRunDependencies } from "@/lib/server/services/runs/default-run-dependencies";
import { deleteRun } from "@/lib/server/services/runs/delete-run";
import { readRun } from "@/lib/server/services/runs/read-runs";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export const GET = getRoute(({ caller, params: { id = "" } }) =>
  readRun(id, caller, defaultRunDependencies()),
);

export const PATCH = postRoute({
  body: renameRunSchema,
  limitBytes: 4_096,
  answer: async ({ name }, { caller, params: { id = "" } }) =>
    privateJson(await renameRun(id, name, caller, defaultRunDependencies())),
});

export const DELETE = actionRoute(({ caller, params: { id = "" } }) =>
  deleteRun(id, caller, defaultRunDependencies()),
);
