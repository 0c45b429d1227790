import type { TextInput } from "@/lib/inputs/text-input";

/** An order of the rows by groups, and the places in it where a group other than the first begins. */
export interface GroupedOrder {
  order: Uint32Array<ArrayBuffer>;
  dividers: readonly number[];
}

/** Groups in the order in which they first appear, rows without a group last; otherwise as they stand. */
export function groupedOrder(
  inputs: readonly TextInput[],
  groupOf: (input: TextInput) => string | null,
): GroupedOrder {
  const groups = new Map<string | null, number[]>();
  inputs.forEach((input, row) => {
    const name = groupOf(input);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  });
  const ungrouped = groups.get(null) ?? [];
  groups.delete(null);
  const blocks = [...groups.values(), ungrouped].filter((rows) => rows.length > 0);
  let end = 0;
  const ends = blocks.map((rows) => (end += rows.length));
  return { order: Uint32Array.from(blocks.flat()), dividers: ends.slice(0, -1) };
}

/** Rows with the same label together. */
export function labelOrder(inputs: readonly TextInput[]): GroupedOrder {
  return groupedOrder(inputs, ({ label }) => label);
}

/** Texts first, then what has a picture, so that a matrix falls into text and picture blocks. */
export function pictureOrder(inputs: readonly TextInput[]): GroupedOrder {
  return groupedOrder(inputs, ({ image }) => (image === undefined ? "text" : null));
}
