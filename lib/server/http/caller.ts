import "server-only";
import { environment } from "@/lib/server/env";
import { sessionEnded } from "@/lib/server/store/ended-sessions";
import { processStore } from "@/lib/server/store/process-store";
import { AppError } from "./app-error";
import { loginAttempts } from "./limits/process-limits";
import { sessionOf, type SessionPolicy } from "./sessions/session-cookie";
import type { Session } from "./sessions/session";
import { grantOf } from "./sessions/token-grant";
import { visitorAddress } from "./visitor-address";

/** Who sends a request, as far as this server knows. */
export interface Caller {
  /** The session's public id; everybody shares one where no login is asked for. */
  visitor: string;
  /** Whether the admin's token was shown. */
  admin: boolean;
}

/** The one visitor of a server on loopback, which asks for no login. */
const localVisitor = "local";
/** All programs that send a token with each request. */
const programVisitor = "program";

/**
 * Who sends a request with these headers. Throws `login_required` where a login is asked for and there is none,
 * `wrong_token` for a bearer that is none of ours, `too_many_logins` after too many of those.
 */
export async function callerOf(headers: Headers): Promise<Caller> {
  const policy = environment();
  if (policy.accessToken === null && policy.adminToken === null) {
    return { visitor: localVisitor, admin: false };
  }
  const bearer = bearerOf(headers);
  if (bearer !== null) return programOf(bearer, headers, policy);
  const session = sessionOf(headers, policy, Date.now());
  if (session !== null && !(await isOver(session))) {
    const visitor = policy.accessToken === null ? localVisitor : session.visitor;
    return { visitor, admin: session.grant === "admin" };
  }
  if (policy.accessToken === null) return { visitor: localVisitor, admin: false };
  throw new AppError("login_required");
}

/** The token of `Authorization: Bearer …`; null where the header is absent or of another scheme. */
function bearerOf(headers: Headers): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? null;
}

/** Only wrong tokens are counted, so that a program that has the right one costs the store nothing. */
async function programOf(bearer: string, headers: Headers, policy: SessionPolicy): Promise<Caller> {
  const address = visitorAddress(headers, policy.publicOrigin);
  loginAttempts().refuseKnown(address);
  const grant = grantOf(bearer, policy);
  if (grant === null) {
    await loginAttempts().attempt(address, () => null);
    throw new AppError("wrong_token");
  }
  loginAttempts().succeeded(address);
  return { visitor: programVisitor, admin: grant === "admin" };
}

/** A store that cannot be asked ends no session: whoever holds the cookie did log in. */
async function isOver({ visitor }: Session): Promise<boolean> {
  return sessionEnded(processStore(), visitor).catch(() => false);
}
