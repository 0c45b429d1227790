import { nanosPerUnit, type UsageSums } from "@/lib/contract/usage";

const quantities = ["tokens", "inputs", "calls", "images"] as const;

/** What a chart shows: a quantity, or the money of one currency; null is a price whose currency nobody named. */
export type Measure =
  | { type: "quantity"; quantity: (typeof quantities)[number] }
  | { type: "money"; currency: string | null };

/** Everything that can be shown of these sums: money in the currencies that occur, pictures where there are any. */
export function measuresOf({ costs, images }: UsageSums): Measure[] {
  return [
    ...quantities
      .filter((quantity) => quantity !== "images" || images > 0)
      .map((quantity) => ({ type: "quantity" as const, quantity })),
    ...costs.map(({ currency }) => ({ type: "money" as const, currency })),
  ];
}

/** A measure's name in the address. */
export function measureName(measure: Measure): string {
  return measure.type === "quantity" ? measure.quantity : `money-${measure.currency ?? "unnamed"}`;
}

/** How much of a measure these sums have; money in units of its currency. */
export function amountOf(sums: UsageSums, measure: Measure): number {
  if (measure.type === "quantity") return sums[measure.quantity];
  const cost = sums.costs.find(({ currency }) => currency === measure.currency);
  return (cost?.nanos ?? 0) / nanosPerUnit;
}
