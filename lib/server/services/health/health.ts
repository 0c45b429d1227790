import "server-only";
import type { HealthAnswer } from "@/lib/contract/health-answer";
import { registry } from "@/lib/server/providers/registry";

/** That this server answers, and what each provider's vectors would be now. Holds no configuration. */
export function health(): HealthAnswer {
  return { ready: true, providers: [...registry().providers()] };
}
