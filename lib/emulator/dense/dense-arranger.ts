import { createServiceSpace } from "../space/service-space";
import type { DenseService } from "./dense-services";

export type InputType = "query" | "document";

/** Rows of the built-in dense and lexical vectors of the same texts, row-major, each row of norm 1 or 0. */
export interface BuiltinRows {
  dense: Float32Array;
  denseDimension: number;
  lexical: Float32Array;
  lexicalDimension: number;
}

/** Makes one service's vector of one text: norm 1, `dimension` components. */
export type DenseArranger = (
  rows: BuiltinRows,
  row: number,
  inputType: InputType,
  dimension: number,
) => Float32Array;

/**
 * Arranges built-in vectors as one service's own: both kinds are weighed by the role, set side by side and
 * placed in the service's space. All depends on the name alone.
 */
export function createDenseArranger(name: string, service: DenseService): DenseArranger {
  const place = createServiceSpace(name, service);
  return (rows, row, inputType, dimension) => {
    const vector = new Float32Array(service.dimension);
    const meaning = service.meaning[inputType];
    const { denseDimension, lexicalDimension } = rows;
    copyRow(rows.dense, row, denseDimension, Math.sqrt(meaning), vector, 0);
    copyRow(rows.lexical, row, lexicalDimension, Math.sqrt(1 - meaning), vector, denseDimension);
    return place(vector, inputType === "document" ? "first" : "second", dimension);
  };
}

function copyRow(
  from: Float32Array,
  row: number,
  dimension: number,
  weight: number,
  to: Float32Array,
  offset: number,
): void {
  for (let at = 0; at < dimension; at++) {
    to[offset + at] = weight * from[row * dimension + at]!;
  }
}
