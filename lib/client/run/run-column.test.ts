import { describe, expect, it } from "vitest";
import type { EmbedEvent } from "@/lib/contract/embed-events";
import { encodeFloat32Base64 } from "@/lib/contract/float32-base64";
import { ApiFailure, localError } from "../api/api-failure";
import { runColumn, type ColumnProgress } from "./run-column";
import { StreamSlots } from "./stream-slots";

const choice = {
  letter: "A",
  model: "alibaba:ops-text-embedding-002",
  role: null,
  dimension: null,
  cut: null,
} as const;
const error = localError("vendor_unauthorized");
const inputs = ["a", "b", "c"].map((text) => ({ text }));

function batch(indices: number[]): EmbedEvent {
  return {
    type: "batch",
    batch: 0,
    indices,
    dimension: 1,
    vectors: encodeFloat32Base64(Float32Array.from(indices)),
    tokens: indices.length,
    images: null,
    latencyMs: 1,
    vendorLatencyMs: null,
    requestId: null,
    cached: false,
    kind: "real",
    account: "second",
    note: null,
  };
}

/** What was reported, a word a call. */
async function report(events: () => AsyncIterable<EmbedEvent>): Promise<string[]> {
  const said: string[] = [];
  const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text).join("");
  const progress: ColumnProgress = {
    started: () => said.push("started"),
    planned: (batches, kind) => said.push(`planned ${batches} ${kind}`),
    answered: (answered) => said.push(`answered ${texts(answered)}`),
    paused: ({ account, until }) => said.push(`paused ${account} until ${until}`),
    gaveUp: (lost, { code }) => said.push(`gave up ${texts(lost)} ${code}`),
  };
  const dependencies = {
    stream: events,
    slots: new StreamSlots(1),
    now: () => 100,
    estimate: () => 1,
    cache: "use" as const,
  };
  await runColumn(choice, inputs, progress, dependencies, new AbortController().signal);
  return said;
}

describe("runColumn", () => {
  it("reports plan, answers, pauses with their account, and what was given up", async () => {
    const said = await report(async function* () {
      yield {
        type: "plan",
        kind: "real",
        batches: 2,
        cached: 0,
        estimatedTokens: 3,
      };
      yield {
        type: "retry",
        batch: 0,
        indices: [0, 1],
        attempt: 2,
        delayMs: 50,
        account: "first",
        error,
      };
      yield batch([1, 0]);
      yield { type: "failure", indices: [2], error };
    });
    expect(said).toEqual([
      "started",
      "planned 2 real",
      "paused first until 150",
      "answered ba",
      "gave up c vendor_unauthorized",
    ]);
  });

  it("gives up only what had no answer when the stream breaks", async () => {
    const said = await report(async function* () {
      yield batch([0]);
      throw new ApiFailure(localError("connection_lost"));
    });
    expect(said).toEqual(["started", "answered a", "gave up bc connection_lost"]);
  });

  it("takes a batch with the wrong number of values for a broken stream", async () => {
    const said = await report(async function* () {
      yield { ...batch([0, 1]), vectors: encodeFloat32Base64(Float32Array.of(1)) };
    });
    expect(said).toEqual(["started", "gave up abc connection_lost"]);
  });
});
