import { isEmptyText } from "@/lib/client/run/texts-to-send";
import type { TextInput } from "@/lib/inputs/text-input";

/** What one walk over the inputs tells about the list. */
export interface ListFacts {
  /** Place in the list, by id, from 0. */
  indexOf: ReadonlyMap<string, number>;
  /** Of each input, the place of the first one with the same text; its own place where it is the first. */
  firstSame: Uint32Array;
  /** Inputs whose text stands further up already: sent once, shown twice. */
  duplicates: number;
  /** Inputs without visible text: they are not sent. */
  empties: number;
}

export function listFacts(inputs: readonly TextInput[]): ListFacts {
  const indexOf = new Map<string, number>();
  const firstOf = new Map<string, number>();
  const firstSame = new Uint32Array(inputs.length);
  let [duplicates, empties] = [0, 0];
  for (const [index, { id, text }] of inputs.entries()) {
    indexOf.set(id, index);
    firstSame[index] = index;
    if (isEmptyText(text)) {
      empties++;
      continue;
    }
    const first = firstOf.get(text);
    if (first === undefined) {
      firstOf.set(text, index);
    } else {
      firstSame[index] = first;
      duplicates++;
    }
  }
  return { indexOf, firstSame, duplicates, empties };
}
