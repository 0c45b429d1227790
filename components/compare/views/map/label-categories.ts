import type { TextInput } from "@/lib/inputs/text-input";

/** The labels of the inputs in the order of their first appearance: the same categories in every map. */
export function labelNames(inputs: readonly TextInput[]): string[] {
  return [...new Set(inputs.flatMap(({ label }) => label ?? []))];
}

/** The number of each input's label; those without one share the number after the last. */
export function labelCategories(inputs: readonly TextInput[], names: readonly string[]): number[] {
  const numbers = new Map(names.map((name, number) => [name, number]));
  return inputs.map(({ label }) => numbers.get(label ?? "") ?? names.length);
}
