import { logOut } from "@/lib/server/http/sessions/log-out";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

export const POST = logOut;
