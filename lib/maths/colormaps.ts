import { parseHexColour, type Rgb } from "./contrast";

/** Sequential colour maps that rise evenly in lightness and survive grey print and colour blindness. */
export const COLORMAP_NAMES = ["cividis", "viridis"] as const;

export type ColormapName = (typeof COLORMAP_NAMES)[number];

const STEPS = 256;

/**
 * Ten evenly spaced colours of each map; between them colours are interpolated.
 * viridis: van der Walt & Smith, matplotlib (CC0), https://bids.github.io/colormap/.
 * cividis: Nuñez, Anderton & Renslow 2018, https://doi.org/10.1371/journal.pone.0199239.
 */
const STOPS: Record<ColormapName, readonly string[]> = {
  cividis: [
    "#00204d",
    "#00336f",
    "#39486b",
    "#575c6d",
    "#707173",
    "#8a8779",
    "#a69d75",
    "#c4b56c",
    "#e4cf5b",
    "#ffea46",
  ],
  viridis: [
    "#440154",
    "#482878",
    "#3e4a89",
    "#31688e",
    "#26828e",
    "#1f9e89",
    "#35b779",
    "#6dcd59",
    "#b4de2c",
    "#fde725",
  ],
};

/** A colour map as 256 × 3 bytes: red, green and blue from the lowest value to the highest. */
export const colormaps: Record<ColormapName, Uint8ClampedArray> = {
  cividis: table(STOPS.cividis),
  viridis: table(STOPS.viridis),
};

/** The row (0 to 255) of a colour map for a value within [min, max]; values outside take the ends. */
export function colormapIndex(value: number, min: number, max: number): number {
  if (!(max > min)) return value >= max ? STEPS - 1 : 0;
  return Math.round(Math.max(0, Math.min(1, (value - min) / (max - min))) * (STEPS - 1));
}

/** The colour of one row of a colour map. */
export function colormapColour(name: ColormapName, index: number): Rgb {
  const table = colormaps[name];
  return [table[index * 3] ?? 0, table[index * 3 + 1] ?? 0, table[index * 3 + 2] ?? 0];
}

function table(stops: readonly string[]): Uint8ClampedArray {
  const colours = stops.map(parseHexColour);
  const bytes = new Uint8ClampedArray(STEPS * 3);
  for (let step = 0; step < STEPS; step++) {
    const at = (step / (STEPS - 1)) * (colours.length - 1);
    const low = Math.min(Math.floor(at), colours.length - 2);
    for (let channel = 0; channel < 3; channel++) {
      const from = colours[low]![channel]!;
      const to = colours[low + 1]![channel]!;
      bytes[step * 3 + channel] = from + (to - from) * (at - low);
    }
  }
  return bytes;
}
