import { inputName } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";

/** As many as anyone reads through; more letters find the others. */
const matchesShown = 50;

/** Indices of the inputs that hold the words of the query, or bear its number; all of them for an empty one. */
export function matchingInputs(inputs: readonly TextInput[], query: string): number[] {
  const wanted = query.trim().toLowerCase();
  const numbered = /^\d+$/.test(wanted) ? Number(wanted) - 1 : -1;
  const matches = inputs[numbered] ? [numbered] : [];
  for (const [index, input] of inputs.entries()) {
    if (matches.length >= matchesShown) break;
    if (index !== numbered && inputName(input).toLowerCase().includes(wanted)) matches.push(index);
  }
  return matches;
}
