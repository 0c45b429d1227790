/**
 * The kernels: written once in AssemblyScript (assembly/, where each is described) and once in plain
 * TypeScript. Arguments named like places are byte offsets into the kernels' memory.
 */
export type KernelFunctions = {
  normaliseRows(at: number, rows: number, stride: number, zeroRows: number): void;
  quantiseRows(
    source: number,
    sourceStride: number,
    rows: number,
    at: number,
    stride: number,
  ): void;
  dotTile: DotTile;
  dotTileQuantised: DotTile;
  dotQuery: DotQuery;
  dotQueryQuantised: DotQuery;
  dotListed: DotListed;
  dotListedQuantised: DotListed;
  offerPairs(
    tile: number,
    tileStride: number,
    rowBase: number,
    rows: number,
    columnBase: number,
    columns: number,
    end: number,
    lists: number,
    floors: number,
    size: number,
  ): void;
  offerGroup(
    tile: number,
    tileStride: number,
    ids: number,
    count: number,
    lists: number,
    floors: number,
    size: number,
  ): void;
  offerListed(
    scores: number,
    ids: number,
    count: number,
    row: number,
    lists: number,
    floors: number,
    size: number,
  ): void;
  offerScores(scores: number, count: number, list: number, floor: number, size: number): void;
  layoutEpochs(
    positions: number,
    n: number,
    offsets: number,
    tails: number,
    periods: number,
    due: number,
    table: number,
    tableFirst: number,
    tableSize: number,
    first: number,
    end: number,
    total: number,
    negatives: number,
    counter: number,
  ): number;
  repelPoints(
    places: number,
    placeStride: number,
    count: number,
    points: number,
    pointCount: number,
    forces: number,
  ): number;
};

export type DotTile = (
  a: number,
  aRows: number,
  b: number,
  bRows: number,
  stride: number,
  out: number,
  outStride: number,
) => void;

export type DotQuery = (
  query: number,
  at: number,
  rows: number,
  stride: number,
  out: number,
) => void;

export type DotListed = (
  query: number,
  base: number,
  stride: number,
  ids: number,
  count: number,
  out: number,
) => void;

/** Every name of the functions; the compiler holds it complete. */
const names = Object.keys({
  normaliseRows: 1,
  quantiseRows: 1,
  dotTile: 1,
  dotTileQuantised: 1,
  dotQuery: 1,
  dotQueryQuantised: 1,
  dotListed: 1,
  dotListedQuantised: 1,
  offerPairs: 1,
  offerGroup: 1,
  offerListed: 1,
  offerScores: 1,
  layoutEpochs: 1,
  repelPoints: 1,
} satisfies Record<keyof KernelFunctions, 1>);

/** Whether the exports of a WebAssembly module are those of ours. */
export function areKernelFunctions(
  exported: WebAssembly.Exports,
): exported is WebAssembly.Exports & KernelFunctions {
  return names.every((name) => typeof exported[name] === "function");
}
