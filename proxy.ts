import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { loginStateHeader } from "@/lib/contract/login-state";
import { environment } from "@/lib/server/env";
import { checkHost } from "@/lib/server/http/access";
import { contentSecurityPolicy } from "@/lib/server/http/content-security-policy";
import { loginStateOfRequest } from "@/lib/server/http/sessions/login-state";
import { toAppError } from "@/lib/server/http/to-app-error";

/** What the login page itself needs. */
const openPaths = new Set(["/login", "/icon.svg"]);

/** Runs before every page: refuses foreign hosts, asks for a login, and gives the page its content security policy. */
export function proxy(request: NextRequest): Response {
  try {
    checkHost(request.headers, environment());
  } catch (error) {
    const { message, status } = toAppError(error);
    return new Response(`${message}\n`, { status, headers: { "Cache-Control": "no-store" } });
  }
  const loginState = loginStateOfRequest(request.headers, environment(), Date.now());
  const { pathname } = request.nextUrl;
  if (loginState === "required" && !openPaths.has(pathname)) return toLogin(request);
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, environment().development);
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from the request's policy; the layout reads the other two.
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  headers.set(loginStateHeader, loginState);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** After the login the page that was asked for is opened. */
function toLogin(request: NextRequest): Response {
  const { pathname, search } = request.nextUrl;
  const login = request.nextUrl.clone();
  login.pathname = "/login";
  login.search = new URLSearchParams({ next: `${pathname}${search}` }).toString();
  return NextResponse.redirect(login, { status: 303, headers: { "Cache-Control": "no-store" } });
}

export const config = {
  // Not /api, whose bodies a proxy would silently cut at 10 MB, nor built files, which hold no page.
  matcher: ["/((?!api/|_next/static/|_next/image).*)"],
};
