import { getRoute } from "@/lib/server/http/json-route";
import { listModels } from "@/lib/server/services/models/list-models";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export const GET = getRoute(({ signal }) => listModels(signal));
