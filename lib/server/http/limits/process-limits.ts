import "server-only";
import { environment } from "@/lib/server/env";
import { processStore } from "@/lib/server/store/process-store";
import { createCounters, type Counters } from "./counters";
import { createLoginAttempts, type LoginAttempts } from "./login-attempts";
import { createVisitorLimits, type VisitorLimits } from "./visitor-limits";

let counters: Counters | undefined;
let visitors: VisitorLimits | undefined;
let attempts: LoginAttempts | undefined;

/** The limits on the visitors of this process. */
export function visitorLimits(): VisitorLimits {
  visitors ??= createVisitorLimits(environment().visitorLimits, processCounters(), Date.now);
  return visitors;
}

/** The limits on guessing the tokens of this process. */
export function loginAttempts(): LoginAttempts {
  attempts ??= createLoginAttempts(processCounters(), Date.now);
  return attempts;
}

function processCounters(): Counters {
  counters ??= createCounters(processStore(), Date.now);
  return counters;
}
