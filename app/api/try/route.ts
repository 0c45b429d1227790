import { tryRequestLimits, tryRequestSchema } from "@/lib/contract/try-model";
import { postRoute } from "@/lib/server/http/json-route";
import { privateJson } from "@/lib/server/http/private-json";
import { defaultDependencies } from "@/lib/server/services/embed/default-dependencies";
import { tryModel } from "@/lib/server/services/try/try-model";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export const POST = postRoute({
  body: tryRequestSchema,
  limitBytes: tryRequestLimits.bytes,
  answer: async (body, { caller, signal }) =>
    privateJson(await tryModel(body, caller.visitor, defaultDependencies(), signal)),
});
