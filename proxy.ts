import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { environment } from "@/lib/server/env";
import { checkHost } from "@/lib/server/http/access";
import { contentSecurityPolicy } from "@/lib/server/http/content-security-policy";
import { toAppError } from "@/lib/server/http/to-app-error";

/** Runs before every page: refuses foreign hosts and gives the page its content security policy. */
export function proxy(request: NextRequest): Response {
  try {
    checkHost(request.headers, environment());
  } catch (error) {
    const { message, status } = toAppError(error);
    return new Response(`${message}\n`, { status, headers: { "Cache-Control": "no-store" } });
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, environment().development);
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from the request's policy; the layout reads `x-nonce`.
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  // Not /api, whose bodies a proxy would silently cut at 10 MB, nor built files, which hold no page.
  matcher: ["/((?!api/|_next/static/|_next/image).*)"],
};
