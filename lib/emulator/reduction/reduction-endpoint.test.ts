import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createEmulator, type Emulator } from "../emulator";
import { loadBuiltinEmbed } from "../load-builtin-embed";
import { createSeededRandom, nextGaussian } from "../seeded-random";
import { readRefusal } from "../testing/dense-client";
import { platformRequest, servicePath } from "../testing/platform-request";
import { missingOrInvalid, serviceIdNotExist } from "../testing/refusals";

const id = "ops-embedding-dim-reduction-001";

const answerSchema = z.strictObject({
  request_id: z.string(),
  latency: z.int(),
  usage: z.strictObject({ doc_count: z.int() }),
  result: z.strictObject({ output: z.array(z.array(z.number())) }),
});

function gaussians(seed: string, length: number): number[] {
  const random = createSeededRandom(seed);
  return Array.from({ length }, () => nextGaussian(random));
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = a.reduce((sum, value, at) => sum + value * b[at]!, 0);
  return dot / Math.hypot(...a) / Math.hypot(...b);
}

describe("the emulated dimension reduction", () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = createEmulator({ embed: await loadBuiltinEmbed(), strict: true });
  });

  const send = (body: unknown, serviceId = id) =>
    emulator(platformRequest(servicePath("embedding-tuning", serviceId), body));
  const reduce = async (input: number[][], output_dimension: number, model_name?: string) => {
    const response = await send({ input, parameters: { output_dimension, model_name } });
    return answerSchema.parse(await response.json());
  };

  it("answers a shorter vector for each, and counts them", async () => {
    const { result, usage } = await reduce([gaussians("a", 1024), gaussians("b", 1024)], 512);
    expect(result.output.map((row) => row.length)).toEqual([512, 512]);
    expect(usage.doc_count).toBe(2);
  });

  it("keeps lengths and angles when no dimension is given up", async () => {
    const [a, b] = [gaussians("a", 96), gaussians("b", 96)];
    const [x = [], y = []] = (await reduce([a, b], 96)).result.output;
    expect(Math.hypot(...x)).toBeCloseTo(Math.hypot(...a), 4);
    expect(cosine(x, y)).toBeCloseTo(cosine(a, b), 4);
  });

  it("about keeps the angle of near vectors when half of them is given up", async () => {
    const a = gaussians("a", 1024);
    const near = gaussians("noise", 1024).map((value, at) => a[at]! + 0.2 * value);
    const [x = [], y = []] = (await reduce([a, near], 512)).result.output;
    expect(cosine(x, y)).toBeCloseTo(cosine(a, near), 1);
  });

  it("depends on the model's name, and on nothing else", async () => {
    const input = [gaussians("a", 64)];
    const first = (await reduce(input, 8, "mine")).result;
    expect((await reduce([...input, gaussians("b", 64)], 8, "mine")).result.output[0]).toEqual(
      first.output[0],
    );
    expect((await reduce(input, 8, "other")).result).not.toEqual(first);
  });

  it.each([
    ["no input", { parameters: { output_dimension: 2 } }],
    ["no parameters", { input: [[1, 2]] }],
    ["more dimensions than there are", { input: [[1, 2]], parameters: { output_dimension: 3 } }],
    ["no dimension", { input: [[1, 2]], parameters: { output_dimension: 0 } }],
    ["rows of two lengths", { input: [[1, 2], [1]], parameters: { output_dimension: 1 } }],
    ["text", { input: [["a"]], parameters: { output_dimension: 1 } }],
  ])("refuses %s", async (_, body) => {
    expect(await readRefusal(await send(body))).toEqual(missingOrInvalid);
  });

  it("does not know another service", async () => {
    expect(await readRefusal(await send({}, "ops-text-embedding-001"))).toEqual(serviceIdNotExist);
  });
});
