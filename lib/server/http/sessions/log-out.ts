import "server-only";
import { environment } from "@/lib/server/env";
import { endSession } from "@/lib/server/store/ended-sessions";
import { processStore } from "@/lib/server/store/process-store";
import { openToAll, type Route } from "../guarded-route";
import { errorFields, log } from "../log";
import { seeOther } from "./see-other";
import { endedSessionCookie, sessionOf, type SessionPolicy } from "./session-cookie";

/** `POST /api/session/end`: ends the session, on all instances, and takes its cookie away. */
export const logOut: Route = openToAll("changes", async ({ headers }) => {
  const policy = environment();
  await endSessionOf(headers, policy);
  return seeOther(policy.accessToken === null ? "/compare" : "/login", endedSessionCookie(policy));
});

/** Ends the session that a request carries. Without the store only the browser forgets it. */
export async function endSessionOf(headers: Headers, policy: SessionPolicy): Promise<void> {
  const session = sessionOf(headers, policy, Date.now());
  if (session === null) return;
  await endSession(processStore(), session, Date.now()).catch((error: unknown) =>
    log("warn", "session_not_ended", errorFields(error)),
  );
}
