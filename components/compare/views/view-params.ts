import { parseAsFloat, parseAsInteger, parseAsNumberLiteral, parseAsStringLiteral } from "nuqs";

export const viewNames = ["matrix", "map", "neighbours", "vectors", "cost"] as const;
export type ViewName = (typeof viewNames)[number];

/** How the rows of the matrices are ordered: as the inputs stand, similar ones together, by label, or texts before pictures. */
export const matrixOrders = ["input", "similar", "label", "picture"] as const;
export type MatrixOrder = (typeof matrixOrders)[number];

/** What the colour of a matrix cell stands for: the cosine on one fixed scale, on the column's own range, or its rank. */
export const matrixScales = ["cosine", "range", "rank"] as const;
export type MatrixScale = (typeof matrixScales)[number];

export const mapMethods = ["umap", "tsne", "pca", "umap-js"] as const;

export const neighbourCounts = [5, 10, 20] as const;

export const viewParam = parseAsStringLiteral(viewNames).withDefault("matrix");

export const matrixParams = {
  order: parseAsStringLiteral(matrixOrders).withDefault("input"),
  scale: parseAsStringLiteral(matrixScales).withDefault("range"),
};

export const sparseMeasures = ["cosine", "dot"] as const;

/** How sparse columns are scored; dense ones always by the cosine. */
export const measureParam = parseAsStringLiteral(sparseMeasures).withDefault("cosine");

export const mapParams = {
  method: parseAsStringLiteral(mapMethods).withDefault("umap"),
  neighbours: parseAsInteger.withDefault(15),
  minDist: parseAsFloat.withDefault(0.1),
  perplexity: parseAsInteger.withDefault(30),
  seed: parseAsInteger.withDefault(1),
};

export const neighbourParams = {
  k: parseAsNumberLiteral(neighbourCounts).withDefault(5),
};
