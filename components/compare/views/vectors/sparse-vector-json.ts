import type { SparseAnswers } from "@/lib/client/run/sparse-answers";
import { heaviestEntries } from "@/lib/maths/sparse/sparse-vector";
import type { SparseVector } from "@/lib/maths/sparse/sparse-rows";

/**
 * A sparse vector as JSON, the heaviest token first, in the form that the sparse service answers with:
 * `token` is there only where the service named it.
 */
export function sparseVectorJson(
  vector: SparseVector,
  answers: Pick<SparseAnswers, "tokenText">,
): string {
  const entries = heaviestEntries(vector, vector.ids.length).map((at) => {
    const id = vector.ids[at] ?? 0;
    const text = answers.tokenText(id);
    const weight = String(vector.weights[at] ?? 0);
    const token = text === null ? "" : `,"token":${JSON.stringify(text)}`;
    return `{"token_id":${id},"weight":${weight}${token}}`;
  });
  return `[${entries.join(",")}]`;
}
