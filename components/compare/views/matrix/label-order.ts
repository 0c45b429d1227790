import type { TextInput } from "@/lib/inputs/text-input";

/** Rows grouped by label in the order in which labels first appear, unlabelled ones last; otherwise as they stand. */
export function labelOrder(inputs: readonly TextInput[]): Uint32Array<ArrayBuffer> {
  const groups = new Map<string | null, number[]>();
  inputs.forEach(({ label }, row) => {
    const group = groups.get(label);
    if (group) group.push(row);
    else groups.set(label, [row]);
  });
  const unlabelled = groups.get(null) ?? [];
  groups.delete(null);
  return Uint32Array.from([...groups.values(), unlabelled].flat());
}
