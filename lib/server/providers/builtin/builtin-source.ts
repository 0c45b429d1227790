import "server-only";
import { AppError } from "@/lib/server/http/app-error";
import type { ModelSource } from "../model-source";
import type { EmbeddingAdapter, ModelFacts } from "../spec";
import { builtinDense } from "./builtin-dense";
import { builtinSparse } from "./builtin-sparse";
import { builtinVisual } from "./builtin-visual";
import type { BuiltinModels } from "./builtin-thread";

/** The models that run in this program, under `builtin:<id>`. */
export function builtinSource(models: readonly ModelFacts[], builtin: BuiltinModels): ModelSource {
  const adapters: Record<ModelFacts["modality"], EmbeddingAdapter> = {
    dense: builtinDense(builtin.embed),
    sparse: builtinSparse(builtin.embedSparse),
    multimodal: builtinVisual(builtin.embedVisual),
  };
  return {
    providers: [{ provider: "builtin", kind: "local" }],
    list: async () => ({
      models: models.map((facts) => ({
        ...facts,
        kind: "local" as const,
        notReady: null,
        accounts: [],
      })),
      open: [],
    }),
    resolve: ({ modelId }) => {
      const facts = models.find((model) => model.modelId === modelId);
      if (facts === undefined) throw new AppError("unknown_model", { model: `builtin:${modelId}` });
      const adapter = adapters[facts.modality];
      // One thread computes, so more calls under way than this would only wait in memory.
      const limit = { id: "builtin", requestsPerSecond: null, inFlight: 4 };
      return {
        facts,
        kind: "local",
        routes: [{ id: "builtin", account: null, adapter, limit }],
        oneKindACall: false,
        endpointIdentity: "builtin",
      };
    },
  };
}
