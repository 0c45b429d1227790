import { z } from "zod";
import { roundComponent } from "../answer/decimal-places";
import { writeVector } from "../answer/write-vector";
import type { DenseEmbedder } from "../dense/dense-embedder";
import { denseServices, type DenseService } from "../dense/dense-services";
import type { AnsweredEmbedding, Endpoint } from "../endpoint";
import { invalidParameter } from "../http/platform-error";
import { textInputSchema } from "../request/text-input";
import { compatibleModels } from "./compatible-models";
import { modelNotFound, writeOpenaiError } from "./openai-error";

type EncodingFormat = "float" | "base64";

const compatibleRequestSchema = z.object({
  model: z.string().min(1),
  input: textInputSchema(32),
  encoding_format: z.enum(["float", "base64"]).default("float"),
  dimensions: z.int().min(1).optional(),
});

/**
 * `POST /compatible-mode/v1/embeddings`: the dense services in OpenAI's protocol, which has no roles, so
 * that every text is a document. `encoding_format: "base64"`, which the `openai` package sends unless told
 * otherwise, is honoured: little-endian float32.
 */
export function createCompatibleEndpoint(embedDense: DenseEmbedder): Endpoint {
  return {
    path: /^\/compatible-mode\/v1\/embeddings$/,
    method: "POST",
    rateGroup: "text",
    writeError: writeOpenaiError,
    async answer({ readBody, signal }) {
      const { model, service, format, ...texts } = readCompatibleRequest(await readBody());
      const { vectors, tokens } = await embedDense(model, service, texts, signal);
      return {
        embeddings: vectors.map((vector, index) => ({ index, vector })),
        write: (embeddings) => writeAnswer(embeddings, format, model, tokens),
      };
    },
  };
}

function readCompatibleRequest(body: unknown) {
  const parsed = compatibleRequestSchema.safeParse(body);
  if (!parsed.success) throw invalidParameter(parsed.error);
  const { model, input: texts, encoding_format: format, dimensions } = parsed.data;
  const service = findService(model);
  const dimension = dimensions ?? service.dimension;
  if (dimension > service.dimension) throw invalidParameter();
  return { model, service, format, texts, inputType: "document" as const, dimension };
}

function findService(model: string): DenseService {
  const service = compatibleModels.includes(model) ? denseServices[model] : undefined;
  if (!service) throw modelNotFound(model);
  return service;
}

function writeAnswer(
  embeddings: readonly AnsweredEmbedding[],
  format: EncodingFormat,
  model: string,
  tokens: number,
): string {
  const items = embeddings.map(({ index, vector }) => {
    const place = index === null ? "" : `,"index":${index}`;
    return `{"object":"embedding"${place},"embedding":${encode(vector, format)}}`;
  });
  const usage = JSON.stringify({ prompt_tokens: tokens, total_tokens: tokens });
  return `{"object":"list","data":[${items.join(",")}],"model":${JSON.stringify(model)},"usage":${usage}}`;
}

function encode(vector: AnsweredEmbedding["vector"], format: EncodingFormat): string {
  if (!(vector instanceof Float32Array)) return JSON.stringify(vector);
  return format === "float" ? writeVector(vector) : `"${writeBase64(vector)}"`;
}

function writeBase64(vector: Float32Array): string {
  const bytes = Buffer.alloc(vector.length * 4);
  vector.forEach((value, at) => bytes.writeFloatLE(roundComponent(value), at * 4));
  return bytes.toString("base64");
}
