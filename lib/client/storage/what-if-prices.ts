import { z } from "zod";
import { create } from "zustand";

const storageKey = "what-if-prices";

const whatIfPriceSchema = z.object({
  /** For 1,000 tokens. */
  amount: z.number().min(0),
  /** As it was typed; empty where none was. */
  currency: z.string().max(3),
});

/** A price that somebody tries out. It stays in this browser and counts nowhere. */
export type WhatIfPrice = z.infer<typeof whatIfPriceSchema>;

const storedSchema = z.record(z.string(), whatIfPriceSchema);

interface WhatIfPrices {
  /** By model reference. */
  prices: Readonly<Record<string, WhatIfPrice>>;
  /** Remembers a price; null forgets it. */
  set: (model: string, price: WhatIfPrice | null) => void;
}

/** The what-if prices of this browser; where its storage is blocked they last as long as the page. */
export const useWhatIfPrices = create<WhatIfPrices>((setState, getState) => ({
  prices: stored(),
  set: (model, price) => {
    const others = Object.entries(getState().prices).filter(([name]) => name !== model);
    const prices = Object.fromEntries(price === null ? others : [...others, [model, price]]);
    setState({ prices });
    keep(prices);
  },
}));

function stored(): Record<string, WhatIfPrice> {
  try {
    const text = localStorage.getItem(storageKey);
    return text === null ? {} : (storedSchema.safeParse(JSON.parse(text)).data ?? {});
  } catch {
    return {};
  }
}

function keep(prices: Record<string, WhatIfPrice>): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(prices));
  } catch {
    // Blocked or full: it is tried out until the page is left.
  }
}
