import { embedRequestLimits, embedRequestSchema } from "@/lib/contract/embed-request";
import { postRoute } from "@/lib/server/http/json-route";
import { visitorLimits } from "@/lib/server/http/limits/process-limits";
import { ndjsonResponse } from "@/lib/server/http/ndjson";
import { defaultDependencies } from "@/lib/server/services/embed/default-dependencies";
import { embed } from "@/lib/server/services/embed/embed";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export const POST = postRoute({
  body: embedRequestSchema,
  limitBytes: embedRequestLimits.bytes,
  answer: (body, { caller: { visitor }, signal }) =>
    ndjsonResponse(
      (gone) =>
        visitorLimits().holdStream(visitor, embed(body, visitor, defaultDependencies(), gone)),
      signal,
    ),
});
