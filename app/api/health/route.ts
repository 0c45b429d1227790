import { getRoute } from "@/lib/server/http/json-route";
import { health } from "@/lib/server/services/health/health";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export const GET = getRoute(health);
