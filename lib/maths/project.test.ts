import { expect, test } from "vitest";
import { project } from "./project";
import type { ProjectionFrame } from "./projection-frame";
import { gaussianVectors } from "./vectors.arbitrary";

const umap = { method: "umap", neighbours: 5, minDist: 0.1, seed: 1 } as const;

test("0 to 6 inputs, identical ones and zero rows all give finite positions", async () => {
  for (let n = 0; n <= 6; n++) {
    for (const vectors of [
      gaussianVectors(n, 4, n),
      new Float32Array(n * 4).fill(1),
      new Float32Array(n * 4),
    ]) {
      const last = (await collect(vectors, 4, umap)).at(-1);
      expect(last?.positions).toHaveLength(n * 2);
      expect(last?.positions.every(Number.isFinite)).toBe(true);
    }
  }
});

test.each(["umap", "umap-js", "tsne"] as const)(
  "%s: the PCA picture comes first, then the search for neighbours, then the layout to its end",
  async (method) => {
    const frames = await collect(gaussianVectors(30, 8, 3), 8, { ...umap, method });
    expect(frames[0]).toMatchObject({ stage: "pca", done: 1, total: 1 });
    const layout = frames.findIndex((frame) => frame.stage === "layout");
    const search = frames.slice(1, layout);
    expect(search.length).toBeGreaterThan(0);
    expect(search.every(({ stage, total }) => stage === "neighbours" && total === 30)).toBe(true);
    expect(frames.slice(layout).every((frame) => frame.stage === "layout")).toBe(true);
    expect(frames.at(-1)?.done).toBe(frames.at(-1)?.total);
  },
);

test("up to three inputs are drawn by PCA alone", async () => {
  const frames = await collect(gaussianVectors(3, 8, 3), 8, umap);
  expect(frames.map((frame) => frame.stage)).toEqual(["pca"]);
});

test("one seed gives one layout, another seed another", async () => {
  const vectors = gaussianVectors(20, 8, 3);
  const last = async (seed: number) => (await collect(vectors, 8, { ...umap, seed })).at(-1);
  expect(await last(1)).toEqual(await last(1));
  expect((await last(1))?.positions).not.toEqual((await last(2))?.positions);
});

test("the layout moves on from the PCA picture, or from the positions that are given", async () => {
  const vectors = gaussianVectors(200, 8, 3);
  const frames = await collect(vectors, 8, umap);
  const [pca] = frames;
  const layout = frames.find((frame) => frame.stage === "layout");
  expect(correlation(pca, layout)).toBeGreaterThan(0.5);
  const mirrored = pca?.positions.map((value) => -value);
  const again = await collect(vectors, 8, { ...umap, start: mirrored });
  expect(again[0]?.stage).toBe("neighbours");
  expect(
    correlation(
      pca,
      again.find((frame) => frame.stage === "layout"),
    ),
  ).toBeLessThan(-0.5);
});

test("separate groups end up separate", async () => {
  const groups = 3;
  const vectors = gaussianVectors(60, 10, 5).map(
    (value, at) => value * 0.1 + (Math.floor(at / 10) % groups === at % 10 ? 1 : 0),
  );
  const positions = (await collect(vectors, 10, umap)).at(-1)?.positions ?? new Float32Array();
  const distance = (i: number, j: number) =>
    Math.hypot(
      positions[i * 2]! - positions[j * 2]!,
      positions[i * 2 + 1]! - positions[j * 2 + 1]!,
    );
  for (let i = 0; i < 60; i++) {
    const others = [...Array(60).keys()].filter((j) => j !== i);
    const nearest = others.reduce((best, j) => (distance(i, j) < distance(i, best) ? j : best));
    expect(nearest % groups).toBe(i % groups);
  }
});

test("an abort ends the stream with its reason", async () => {
  const controller = new AbortController();
  const frames = project(gaussianVectors(30, 8, 3), 8, { ...umap, signal: controller.signal });
  await frames.next();
  controller.abort(new Error("stopped"));
  await expect(frames.next()).rejects.toThrow("stopped");
});

test("options out of range are refused", async () => {
  const vectors = gaussianVectors(5, 2, 1);
  await expect(collect(vectors, 2, { ...umap, neighbours: 1 })).rejects.toThrow(RangeError);
  await expect(collect(vectors, 2, { ...umap, minDist: NaN })).rejects.toThrow(RangeError);
  await expect(collect(vectors, 2, { ...umap, method: "tsne", perplexity: 0 })).rejects.toThrow(
    RangeError,
  );
  await expect(collect(vectors, 2, { ...umap, start: new Float32Array(3) })).rejects.toThrow(
    RangeError,
  );
});

async function collect(...input: Parameters<typeof project>): Promise<ProjectionFrame[]> {
  const frames: ProjectionFrame[] = [];
  for await (const frame of project(...input)) frames.push(frame);
  return frames;
}

function correlation(a: ProjectionFrame | undefined, b: ProjectionFrame | undefined): number {
  const [x, y] = [a?.positions ?? new Float32Array(), b?.positions ?? new Float32Array()];
  const product = (p: Float32Array, q: Float32Array) =>
    p.reduce((sum, value, at) => sum + value * q[at]!, 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}
