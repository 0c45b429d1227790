import { healthRoute } from "@/lib/server/http/health-route";
import { health } from "@/lib/server/services/health/health";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export const GET = healthRoute(health);
