import type { TextInput } from "@/lib/inputs/text-input";

/**
 * The `index` for `moveInputs` that lands the moving inputs just before the one that now stands at
 * `before` (`inputs.length`: at the end). The inputs that move away from above it do not count.
 */
export function landingIndex(
  inputs: readonly TextInput[],
  moving: ReadonlySet<string>,
  before: number,
): number {
  let staying = 0;
  for (const input of inputs.slice(0, before)) if (!moving.has(input.id)) staying++;
  return staying;
}

/**
 * Where the moving inputs go for one step up or down among the rows that are shown: the place before
 * which they land, or null when there is no row to step over.
 */
export function stepTarget(
  inputs: readonly TextInput[],
  shown: readonly number[],
  moving: ReadonlySet<string>,
  direction: "up" | "down",
): number | null {
  const isMoving = (place: number) => moving.has(inputs[place]?.id ?? "");
  if (direction === "up") {
    const first = shown.findIndex(isMoving);
    return shown.slice(0, Math.max(0, first)).at(-1) ?? null;
  }
  const last = shown.findLastIndex(isMoving);
  const next = last === -1 ? undefined : shown[last + 1];
  return next === undefined ? null : next + 1;
}
