import { runMediaType } from "@/lib/contract/run-bytes";
import { bytesResponse } from "@/lib/server/http/bytes-response";
import { getRoute } from "@/lib/server/http/json-route";
import { defaultRunDependencies } from "@/lib/server/services/runs/default-run-dependencies";
import { readDocument } from "@/lib/server/services/runs/read-runs";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** The run itself: texts, thumbnails and vectors, in the format of `lib/contract/run-bytes.ts`. */
export const GET = getRoute(async ({ params: { id = "" } }) =>
  bytesResponse(runMediaType, await readDocument(id, defaultRunDependencies())),
);
