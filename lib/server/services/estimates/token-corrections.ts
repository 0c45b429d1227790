import "server-only";
import type { ModelReference } from "@/lib/contract/model-reference";
import type { TokenCorrection, TokenCorrections } from "@/lib/contract/token-corrections";
import type { Registry } from "@/lib/server/providers/registry";
import { AppError } from "@/lib/server/http/app-error";
import type { Store } from "@/lib/server/store/store";
import type { Counter } from "../embed/token-estimates";
import type { LearningEstimates } from "./store-estimates";

export interface CorrectionDependencies {
  store: Store;
  estimates: LearningEstimates;
  registry: Pick<Registry, "resolve">;
}

/** What was learned of the models whose providers' counts were seen, as each would be served now. */
export async function tokenCorrections({
  store,
  estimates,
  registry,
}: CorrectionDependencies): Promise<TokenCorrections> {
  await estimates.flush();
  const rows = await store.query((database) =>
    database.selectFrom("token_statistics").select("model").distinct().orderBy("model").execute(),
  );
  const counters = rows.flatMap(({ model }) => servedNow(model, registry));
  const corrections = await Promise.all(
    counters.map((counter) => correctionOf(counter, estimates)),
  );
  return { corrections: corrections.filter(({ texts }) => texts > 0) };
}

/** None for a model that nobody serves any more. */
function servedNow(reference: ModelReference, registry: Pick<Registry, "resolve">): Counter[] {
  try {
    const { endpointIdentity } = registry.resolve(reference);
    return [{ reference, endpointIdentity }];
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

async function correctionOf(
  counter: Counter,
  estimates: LearningEstimates,
): Promise<TokenCorrection> {
  const { rule, statistics } = await estimates.learned(counter);
  const { texts, batches: calls, absoluteError, tokens } = statistics;
  return {
    model: counter.reference,
    wordFirst: rule.wordFirst,
    weights: [...rule.weights],
    texts,
    calls,
    meanError: tokens === 0 ? null : absoluteError / tokens,
  };
}
