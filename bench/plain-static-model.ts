import { type DenseFiles, readDenseTable } from "@/lib/builtin/dense-table";
import { modelConfigSchema } from "@/lib/builtin/model-config";
import { createNormaliser } from "@/lib/builtin/normalise-text";

const runPattern =
  /[a-z]+|[0-9]+|[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\u3005\u3007]+|[^\s\p{C}\p{Z}]/gu;

/**
 * The dense model as one would first write it: strings cut out of the text, a Map for the vocabulary, a Map
 * for the counts, `number[]` for vectors. The peer that the real one is measured against.
 * Its runs cover English and Chinese text without contractions; other scripts are not cut as FORMAT.md says.
 */
export function createPlainModel(files: DenseFiles & { modelJson: unknown }) {
  const config = modelConfigSchema.parse(files.modelJson);
  const table = readDenseTable(files, config);
  const normalise = createNormaliser(config.char_map);
  const vocabulary = new Map(config.vocab.map((entry, id) => [entry, id]));
  const rows = config.vocab.map((_, id) =>
    Array.from(table.rows.subarray(id * config.dims, (id + 1) * config.dims)),
  );

  function piecesOf(run: string): number[] {
    const ids: number[] = [];
    const continued = /^[a-z0-9]/.test(run) ? "##" : "";
    let rest = run;
    while (rest !== "") {
      const prefix = rest === run ? "" : continued;
      let length = Math.min(rest.length, config.tokenizer.max_piece_chars);
      while (length > 0 && !vocabulary.has(prefix + rest.slice(0, length))) length--;
      if (length === 0) throw new Error(`The vocabulary lacks ${rest}; use plainer bench texts.`);
      ids.push(vocabulary.get(prefix + rest.slice(0, length)) ?? 0);
      rest = rest.slice(length);
    }
    return ids;
  }

  function tokenize(text: string): number[] {
    return Array.from(normalise(text).matchAll(runPattern)).flatMap(([run]) => piecesOf(run));
  }

  /** The document vector of a text, of norm 1. */
  return function embed(text: string): number[] {
    const counts = new Map<number, number>();
    for (const id of tokenize(text)) counts.set(id, (counts.get(id) ?? 0) + 1);
    let sum: number[] = Array.from({ length: config.dims }, () => 0);
    for (const [id, count] of counts) {
      const weight = Math.sqrt(count) * (table.scale[id] ?? 0);
      sum = sum.map((value, index) => value + weight * (rows[id]?.[index] ?? 0));
    }
    const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
    return sum.map((value) => value / norm);
  };
}
