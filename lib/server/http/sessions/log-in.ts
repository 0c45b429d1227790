import "server-only";
import { ownPath } from "@/lib/contract/own-path";
import { environment } from "@/lib/server/env";
import { AppError } from "../app-error";
import { openToAll, type Route } from "../guarded-route";
import { loginAttempts } from "../limits/process-limits";
import { readTextBody } from "../read-text-body";
import { toAppError } from "../to-app-error";
import { visitorAddress } from "../visitor-address";
import { endSessionOf } from "./log-out";
import { seeOther } from "./see-other";
import { signSession } from "./session";
import { sessionCookie, type SessionPolicy } from "./session-cookie";
import { grantOf } from "./token-grant";

const limitBytes = 8_192;
const firstPage = "/compare";

/**
 * `POST /api/session`, the login form: `token`, and `next`, the page to go to. Answers with the cookie of a new
 * session, whose id nobody knew before. What fails leads a browser back to the form, and is an error for programs.
 */
export const logIn: Route = openToAll("changes", async (request) => {
  const policy = environment();
  if (policy.accessToken === null && policy.adminToken === null) throw new AppError("not_found");
  const body = await readTextBody(request, "application/x-www-form-urlencoded", limitBytes);
  const form = new URLSearchParams(body.text);
  const next = ownPath(form.get("next")) ?? firstPage;
  try {
    const cookie = await newSession(form.get("token") ?? "", request.headers, policy);
    return seeOther(next, cookie);
  } catch (error) {
    if (!request.headers.get("accept")?.includes("text/html")) throw error;
    return seeOther(formAfter(toAppError(error), next));
  }
});

async function newSession(token: string, headers: Headers, policy: SessionPolicy): Promise<string> {
  const address = visitorAddress(headers, policy.publicOrigin);
  const grant = await loginAttempts().attempt(address, () => grantOf(token.trim(), policy));
  if (grant === null) throw new AppError("wrong_token");
  await endSessionOf(headers, policy);
  return sessionCookie(signSession(grant, policy, Date.now()), policy);
}

/** The form again, with what went wrong. */
function formAfter({ code, params }: AppError, next: string): string {
  const query = new URLSearchParams({ problem: code, next });
  if (params.seconds !== undefined) query.set("seconds", String(params.seconds));
  return `/login?${query}`;
}
