import "server-only";
import type { HealthAnswer } from "@/lib/contract/health-answer";
import { problemTexts } from "@/lib/contract/problem-texts";
import { registry } from "@/lib/server/providers/registry";
import { storeProblem } from "./store-problem";
import { processStore } from "@/lib/server/store/process-store";

/**
 * That this server answers, and, for those who are admitted, whether its store does and what each provider's
 * vectors would be now. A store that fails leaves the server ready: taking every instance away because the
 * database they share is down would end what still works.
 */
export async function health(admitted: boolean): Promise<HealthAnswer> {
  if (!admitted) return { ready: true, store: null, providers: null };
  const store = processStore();
  const problem = await storeProblem(store);
  const text = problem && problemTexts[problem];
  return {
    ready: true,
    store: { engine: store.engine, problem, text },
    providers: [...registry().providers()],
  };
}
