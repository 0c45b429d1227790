import type { IdFactory, TextInput } from "@/lib/inputs/text-input";
import { pictureHashes } from "./stored-inputs";

/** A part of the list as it is stored: never changed under its key, so that it is written once. */
export interface InputChunk {
  key: string;
  inputs: readonly TextInput[];
  /** The hashes of the pictures that its inputs name. */
  pictures: readonly string[];
}

// A chunk is written within a millisecond or so, and an edit writes one.
const meanLength = 512;
const longest = 4 * meanLength;

/**
 * Cuts a list into chunks, and takes over those of `before` that hold the very same inputs. The ids of the
 * inputs say where a chunk begins, so that what is added, taken out or moved leaves all other chunks as they are.
 */
export function chunkInputs(
  inputs: readonly TextInput[],
  before: readonly InputChunk[],
  nextKey: IdFactory,
): readonly InputChunk[] {
  const known = new Map(before.map((chunk) => [chunk.inputs[0], chunk]));
  const chunks: InputChunk[] = [];
  let [start, end] = [0, 0];
  while (start < inputs.length) {
    end = endOfChunk(inputs, start);
    const same = known.get(inputs[start]);
    chunks.push(
      same !== undefined && holds(same.inputs, inputs, start, end)
        ? same
        : newChunk(nextKey(), inputs.slice(start, end)),
    );
    start = end;
  }
  return chunks;
}

function newChunk(key: string, inputs: readonly TextInput[]): InputChunk {
  return { key, inputs, pictures: pictureHashes(inputs) };
}

function endOfChunk(inputs: readonly TextInput[], start: number): number {
  const furthest = Math.min(inputs.length, start + longest);
  let end = start + 1;
  while (end < furthest && !beginsChunk(inputs[end]!)) end++;
  return end;
}

/** One id in `meanLength`, by the upper bits of an FNV-1a hash, which neighbouring ids do not share. */
function beginsChunk({ id }: TextInput): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 8) % meanLength === 0;
}

function holds(
  chunk: readonly TextInput[],
  inputs: readonly TextInput[],
  start: number,
  end: number,
): boolean {
  return chunk.length === end - start && chunk.every((input, at) => input === inputs[start + at]);
}
