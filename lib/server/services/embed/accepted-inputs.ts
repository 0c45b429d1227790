import "server-only";
import { isImageData } from "@/lib/contract/input-image";
import { AppError } from "@/lib/server/http/app-error";
import type { EmbeddingInput, ResolvedModel } from "@/lib/server/providers/spec";

/** What the screen calls an input that a model may not take. */
type InputKind = "text" | "image" | "imageAddress" | "textWithImage";

/** Inputs of one kind that a model does not take. */
export interface RefusedInputs {
  indices: number[];
  error: AppError;
}

/** The positions of inputs that a model takes, and the others with why it does not, before anything is sent. */
export function acceptedInputs(
  inputs: readonly EmbeddingInput[],
  model: ResolvedModel,
): { accepted: number[]; refused: RefusedInputs[] } {
  const accepted: number[] = [];
  const refused = new Map<InputKind, number[]>();
  inputs.forEach((input, position) => {
    const problem = refusalOf(input, model);
    if (problem === null) accepted.push(position);
    else refused.set(problem, [...(refused.get(problem) ?? []), position]);
  });
  return {
    accepted,
    refused: [...refused].map(([input, indices]) => ({
      indices,
      error: new AppError("input_not_supported", { model: model.facts.reference, input }),
    })),
  };
}

/** Null for an input that the model takes. */
function refusalOf(
  { text, image }: EmbeddingInput,
  { facts, kind }: ResolvedModel,
): InputKind | null {
  if (image === null) return facts.accepts.text ? null : "text";
  if (!facts.accepts.image) return "image";
  if (text !== null && !facts.accepts.textWithImage) return "textWithImage";
  // A provider fetches addresses itself; nobody does for a model that runs here.
  return kind === "local" && !isImageData(image) ? "imageAddress" : null;
}
