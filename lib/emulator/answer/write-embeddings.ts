import type { AnsweredEmbedding } from "../endpoint";
import { writeVector } from "./write-vector";

/** The list of embeddings in the platform's own form; `more` goes into every item. */
export function writeEmbeddings(
  embeddings: readonly AnsweredEmbedding[],
  more: Readonly<Record<string, string>> = {},
): string {
  const tail = Object.entries(more).map(
    ([name, value]) => `,${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  const items = embeddings.map(({ index, vector }) => {
    const place = index === null ? "" : `"index":${index},`;
    return `{${place}"embedding":${writeAnyKind(vector)}${tail.join("")}}`;
  });
  return `[${items.join(",")}]`;
}

function writeAnyKind(vector: AnsweredEmbedding["vector"]): string {
  return vector instanceof Float32Array ? writeVector(vector) : JSON.stringify(vector);
}
