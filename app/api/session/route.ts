import { getRoute } from "@/lib/server/http/json-route";
import { logIn } from "@/lib/server/http/sessions/log-in";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** Who is asking. */
export const GET = getRoute(({ caller }) => caller);

export const POST = logIn;
