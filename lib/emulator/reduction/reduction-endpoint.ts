import { z } from "zod";
import { writeVector } from "../answer/write-vector";
import { createSeededRotation } from "../space/seeded-rotation";
import type { AnsweredEmbedding, Endpoint } from "../endpoint";
import { invalidParameter, serviceIdNotExist } from "../http/platform-error";
import { createSeededRandom } from "../seeded-random";

const serviceId = "ops-embedding-dim-reduction-001";
/** What the rotation can index; the widest known model has 4,096 dimensions. */
const mostDimensions = 65_536;

const reductionRequestSchema = z.object({
  input: z.array(z.array(z.number()).min(1).max(mostDimensions)).min(1).max(32),
  parameters: z.object({
    output_dimension: z.int().min(1),
    model_name: z.string().optional(),
  }),
});

type ReductionRequest = z.infer<typeof reductionRequestSchema>;

/**
 * `POST /v3/openapi/workspaces/{workspace}/embedding-tuning/{service_id}`. The real service applies a model
 * that was trained on one's own vectors; here it is an orthogonal projection that the name of the model
 * and the input's dimension decide, so that lengths and angles are about kept and never grow.
 */
export function createReductionEndpoint(): Endpoint {
  return {
    path: /^\/v3\/openapi\/workspaces\/(?<workspace>[^/]+)\/embedding-tuning\/(?<serviceId>[^/]+)$/,
    method: "POST",
    rateGroup: "text",
    async answer({ path, readBody }) {
      if (path.serviceId !== serviceId) throw serviceIdNotExist();
      const vectors = project(readReductionRequest(await readBody()));
      return {
        embeddings: vectors.map((vector, index) => ({ index, vector })),
        write: (embeddings, envelope) => {
          const head = JSON.stringify({ ...envelope, usage: { doc_count: vectors.length } });
          return `${head.slice(0, -1)},"result":{"output":[${writeRows(embeddings)}]}}`;
        },
      };
    },
  };
}

/** Rows of one length, no shorter than what is asked for. */
function readReductionRequest(body: unknown): ReductionRequest {
  const parsed = reductionRequestSchema.safeParse(body);
  if (!parsed.success) throw invalidParameter(parsed.error);
  const { input, parameters } = parsed.data;
  const dimension = input[0]?.length ?? 0;
  if (input.some((row) => row.length !== dimension)) throw invalidParameter();
  if (parameters.output_dimension > dimension) throw invalidParameter();
  return parsed.data;
}

function project({ input, parameters }: ReductionRequest): Float32Array[] {
  const dimension = input[0]?.length ?? 0;
  const seed = `${serviceId} ${parameters.model_name ?? ""} ${dimension}`;
  const rotate = createSeededRotation(dimension, createSeededRandom(seed));
  return input.map((row) => {
    const vector = Float32Array.from(row);
    rotate(vector);
    return vector.subarray(0, parameters.output_dimension);
  });
}

function writeRows(embeddings: readonly AnsweredEmbedding[]): string {
  return embeddings
    .map(({ vector }) => (vector instanceof Float32Array ? writeVector(vector) : "[]"))
    .join(",");
}
