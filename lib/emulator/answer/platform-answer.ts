import type { AnsweredEmbedding, EndpointAnswer } from "../endpoint";
import { writeEmbeddings } from "./write-embeddings";

/** Counts of one request, by the names that the platform gives them. */
export type Usage = Readonly<Record<string, number>>;

/** An answer inside the platform's envelope: request id, latency, usage, and a list of embeddings as its result. */
export function platformAnswer(
  vectors: readonly AnsweredEmbedding["vector"][],
  usage: Usage,
  listName: "embeddings" | "sparse_embeddings" = "embeddings",
): EndpointAnswer {
  return {
    embeddings: vectors.map((vector, index) => ({ index, vector })),
    write: (embeddings, envelope) => {
      const head = JSON.stringify({ ...envelope, usage }).slice(0, -1);
      return `${head},"result":{"${listName}":${writeEmbeddings(embeddings)}}}`;
    },
  };
}
