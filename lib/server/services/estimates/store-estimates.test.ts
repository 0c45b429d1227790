import { describe, expect, it } from "vitest";
import { denseServices } from "@/lib/emulator/dense/dense-services";
import { readTokens } from "@/lib/emulator/tokens/read-tokens";
import { textsOfKinds } from "@/lib/inputs/testing/texts-of-kinds";
import type { EmbeddingInput } from "@/lib/server/providers/spec";
import { createStore, type Store } from "@/lib/server/store/store";
import { onEachEngine } from "@/lib/server/store/testing/on-each-engine";
import { priorEstimates } from "../embed/prior-estimates";
import { createEstimates, type LearningEstimates } from "./store-estimates";

const service = "ops-text-embedding-001";
const counter = { reference: `alibaba:${service}`, endpointIdentity: "here" };
const { tokenRule, tokenLimit } = denseServices[service]!;
const { chinese } = textsOfKinds();
const batches = Array.from({ length: 6 }, (_, at) =>
  inputsOf(chinese.slice(at * 32, at * 32 + 32)),
);
const others = inputsOf(chinese.slice(200));

function inputsOf(texts: readonly string[]): EmbeddingInput[] {
  return texts.map((text) => ({ text, image: null }));
}

function countOf(inputs: readonly EmbeddingInput[]): number {
  return inputs.reduce(
    (sum, { text }) => sum + readTokens(text ?? "", tokenRule, tokenLimit).tokens,
    0,
  );
}

async function teach(
  estimates: LearningEstimates,
  batch: readonly EmbeddingInput[],
): Promise<void> {
  const estimatedTokens = await estimates.estimate(counter, batch);
  const counted = { tokens: countOf(batch), estimatedTokens, inputTokenLimit: tokenLimit };
  estimates.learn(counter, batch, counted);
}

async function errorOf(estimates: Pick<LearningEstimates, "estimate">): Promise<number> {
  return Math.abs((await estimates.estimate(counter, others)) - countOf(others)) / countOf(others);
}

function estimatesOn(store: Store, now = () => 0): LearningEstimates {
  return createEstimates({ store, now });
}

onEachEngine("estimates", (store) => {
  it("get close to what the provider counts, and stay so in the next process", async () => {
    const opened = await store.open();
    const estimates = estimatesOn(opened);
    expect(await errorOf(estimates)).toBeGreaterThan(0.2);
    expect(await errorOf(estimates)).toBe(await errorOf(priorEstimates));
    for (const batch of batches) await teach(estimates, batch);
    expect(await errorOf(estimates)).toBeLessThan(0.03);
    await estimates.flush();
    expect(await errorOf(estimatesOn(opened))).toBe(await errorOf(estimates));
  });

  it("add up what two processes learn at the same time", async () => {
    const first = await store.open();
    const second = createStore(store.url());
    const [one, other] = [estimatesOn(first), estimatesOn(second)];
    await Promise.all(
      batches.map(async (batch, at) => {
        const process = at % 2 === 0 ? one : other;
        await teach(process, batch);
        await process.flush();
      }),
    );
    const { statistics } = await estimatesOn(first).learned(counter);
    expect(statistics).toMatchObject({ texts: 192, batches: 6 });
    expect(statistics.tokens).toBe(countOf(batches.flat()));
    await second.close();
  });

  it("learn apart what another endpoint counts under the same name", async () => {
    const opened = await store.open();
    const estimates = estimatesOn(opened);
    await teach(estimates, batches[0]!);
    const elsewhere = { ...counter, endpointIdentity: "elsewhere" };
    expect((await estimates.learned(elsewhere)).statistics.texts).toBe(0);
    expect(await estimates.estimate(elsewhere, others)).toBe(
      await priorEstimates.estimate(elsewhere, others),
    );
  });

  it("learn nothing from pictures, from calls without a count, and from texts that may have been cut", async () => {
    const estimates = estimatesOn(await store.open());
    const [batch] = batches;
    const counted = { tokens: 1, estimatedTokens: 1, inputTokenLimit: tokenLimit };
    const picture = { text: null, image: "data:image/png;base64,AA==" };
    estimates.learn(counter, [...batch!, picture], counted);
    estimates.learn(counter, batch!, { ...counted, tokens: null });
    estimates.learn(counter, batch!, { ...counted, tokens: 0 });
    estimates.learn(counter, inputsOf(["字".repeat(290)]), counted);
    expect((await estimates.learned(counter)).statistics.texts).toBe(0);
  });

  it("take over what others have learned after half a minute", async () => {
    const opened = await store.open();
    let now = 0;
    const reader = estimatesOn(opened, () => now);
    const before = await reader.estimate(counter, others);
    const writer = estimatesOn(opened);
    await teach(writer, batches[0]!);
    await writer.flush();
    expect(await reader.estimate(counter, others)).toBe(before);
    now = 31_000;
    await expect.poll(() => reader.estimate(counter, others)).not.toBe(before);
  });
});

describe("estimates without their store", () => {
  it("learn for this process alone, and lose nothing when they cannot be saved", async () => {
    const estimates = estimatesOn(createStore("postgres://nobody@127.0.0.1:1/none"));
    for (const batch of batches) await teach(estimates, batch);
    await estimates.flush();
    expect(await errorOf(estimates)).toBeLessThan(0.03);
  });
});
