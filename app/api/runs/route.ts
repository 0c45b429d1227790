import { runMediaType } from "@/lib/contract/run-bytes";
import { runLimits } from "@/lib/contract/run-document";
import { bytesRoute, getRoute } from "@/lib/server/http/json-route";
import { privateJson } from "@/lib/server/http/private-json";
import { defaultRunDependencies } from "@/lib/server/services/runs/default-run-dependencies";
import { listRuns } from "@/lib/server/services/runs/read-runs";
import { saveRun } from "@/lib/server/services/runs/save-run";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** The saved runs, the newest first. */
export const GET = getRoute(({ caller }) => listRuns(caller, defaultRunDependencies()));

/** Saves a run: its texts, thumbnails of its pictures, and its results. */
export const POST = bytesRoute({
  mediaType: runMediaType,
  limitBytes: runLimits.bytes,
  answer: async (bytes, { caller }) =>
    privateJson(await saveRun(bytes, caller, defaultRunDependencies()), 201),
});
