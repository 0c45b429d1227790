import "server-only";
import type { ApiError } from "@/lib/contract/api-error";
import type { Kind } from "@/lib/contract/kind";
import type { ModelDescription } from "@/lib/contract/models-answer";
import type { ResolvedModel } from "./spec";

/** The models of one provider, or of several that share a configuration. */
export interface ModelSource {
  /** The providers whose references it serves, each with the kind of its vectors; null where not ready. */
  providers: readonly { provider: string; kind: Kind | null }[];
  /** Its models as they would be answered now. */
  list(signal: AbortSignal): Promise<SourceListing>;
  /** Throws `unknown_model` or `not_configured`. */
  resolve(asked: AskedModel): ResolvedModel;
}

/** A model that a column asks for. */
export interface AskedModel {
  provider: string;
  modelId: string;
  /** Whether some of its inputs are images; two ids have one API for texts and another for images. */
  hasImages: boolean;
}

export interface SourceListing {
  models: readonly ModelDescription[];
  /** Those of its providers that take any other model id too; `problem` is why they could not list theirs. */
  open: readonly { provider: string; problem: ApiError | null }[];
}
