import { expect, it } from "vitest";
import { embedRequestLimits } from "@/lib/contract/embed-request";
import { createEmulator } from "@/lib/emulator/emulator";
import { loadBuiltinModels } from "@/lib/emulator/load-builtin-models";
import { seededRandom } from "@/lib/maths/seeded-random";
import type { SendRequest } from "@/lib/server/providers/send-json";
import { answeredBy } from "@/lib/server/providers/web-request";
import {
  dependenciesOver,
  eventsOf,
  eventsOfType,
  requestFor,
  vectorsOf,
} from "./testing/embed-column";

const inputs = 10_000;
const faults = "429:0.1,500:0.05,cut-off:0.02,shuffled:0.02";
const model = "alibaba:ops-text-embedding-zh-001";

function textOf(position: number): string {
  return `Sentence number ${position} about topic ${position % 97}.`;
}

/**
 * Sends all inputs as the browser does: in requests of the largest size, and what failed once more, a few
 * times at most. Gives the vector of each position and how often a batch was sent again.
 */
async function runColumn(send: SendRequest) {
  const dependencies = dependenciesOver(send);
  const vectors = new Map<number, Float32Array>();
  let retries = 0;
  let open = Array.from({ length: inputs }, (_, position) => position);
  for (let round = 0; round < 3 && open.length > 0; round++) {
    for (let start = 0; start < open.length; start += embedRequestLimits.inputs) {
      const part = open.slice(start, start + embedRequestLimits.inputs);
      const events = await eventsOf(requestFor(part.map(textOf), { model }), dependencies);
      retries += eventsOfType(events, "retry").length;
      for (const [at, vector] of vectorsOf(events)) {
        const position = part[at] ?? Number.NaN;
        if (vectors.has(position)) throw new Error(`input ${position} was answered twice`);
        vectors.set(position, vector);
      }
    }
    open = open.filter((position) => !vectors.has(position));
  }
  return { vectors, retries };
}

it("10,000 inputs through 429s, 500s, cut-off and shuffled answers each end with their own vector, once", async () => {
  const models = await loadBuiltinModels();
  const calm = answeredBy(createEmulator({ ...models, strict: true }));
  const stormy = answeredBy(
    createEmulator({ ...models, strict: true, faults, random: seededRandom(7) }),
  );
  const expected = await runColumn(calm);
  expect(expected.retries).toBe(0);
  const { vectors, retries } = await runColumn(stormy);
  expect(vectors.size).toBe(inputs);
  expect(retries).toBeGreaterThan(30);
  for (const [position, vector] of vectors) {
    if (Buffer.compare(bytesOf(vector), bytesOf(expected.vectors.get(position))) !== 0) {
      throw new Error(`input ${position} has another vector than without faults`);
    }
  }
});

function bytesOf(vector: Float32Array = new Float32Array()): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}
