import { noRoute } from "@/lib/server/http/no-route";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

// Whatever no other route answers: without this, programs get the page that people get.
export const GET = noRoute;
export const POST = noRoute;
export const PUT = noRoute;
export const PATCH = noRoute;
export const DELETE = noRoute;
