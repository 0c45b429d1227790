import { embedRequestLimits, embedRequestSchema } from "@/lib/contract/embed-request";
import { postRoute } from "@/lib/server/http/json-route";
import { ndjsonResponse } from "@/lib/server/http/ndjson";
import { defaultDependencies } from "@/lib/server/services/embed/default-dependencies";
import { embed } from "@/lib/server/services/embed/embed";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export const POST = postRoute({
  body: embedRequestSchema,
  limitBytes: embedRequestLimits.bytes,
  answer: (body, { caller, signal }) =>
    ndjsonResponse((gone) => embed(body, caller.visitor, defaultDependencies(), gone), signal),
});
