import type { Rgb, SceneName } from "./visual-words";

/** The colour of a point; x runs from left to right and y from top to bottom, 0 to 1. */
export type Painting = (x: number, y: number) => Rgb;

/** What each scene is expected to look like: a few areas of colour, as a child would draw it. */
export const scenes: Readonly<Record<SceneName, Painting>> = {
  sunset: (x, y) => {
    if (Math.hypot(x - 0.5, y - 0.6) < 0.11) return [255, 235, 150];
    if (y > 0.72) return mix([120, 50, 60], [45, 25, 50], (y - 0.72) / 0.28);
    return y < 0.35
      ? mix([90, 60, 120], [225, 95, 70], y / 0.35)
      : mix([225, 95, 70], [255, 175, 70], (y - 0.35) / 0.37);
  },
  sea: (x, y) => {
    if (y < 0.42) return mix([130, 190, 240], [200, 228, 248], y / 0.42);
    const wave = 12 * Math.sin(60 * y + 6 * Math.sin(9 * x));
    return shift(mix([25, 105, 165], [15, 130, 160], (y - 0.42) / 0.58), wave);
  },
  forest: (x, y) => {
    if (y < 0.18) return [195, 220, 225];
    const trunk = Math.sin(38 * x) > 0.82 && y > 0.45;
    if (trunk) return [75, 55, 35];
    return shift([40, 100, 45], 28 * Math.sin(31 * x + 5 * y) * Math.cos(27 * y));
  },
  night: (x, y) => {
    if (Math.hypot(x - 0.75, y - 0.22) < 0.08) return [240, 238, 210];
    if (Math.sin(91 * x + 7) * Math.sin(83 * y + 3) > 0.97) return [220, 225, 245];
    return y > 0.8 ? [8, 9, 16] : mix([10, 14, 40], [25, 30, 70], y);
  },
  snow: (x, y) => {
    if (y < 0.4) return mix([175, 200, 225], [225, 233, 242], y / 0.4);
    return shift([240, 244, 250], 6 * Math.sin(9 * x + 4 * y));
  },
  sky: (x, y) => {
    const cloud = Math.sin(7 * x + 2) * Math.sin(9 * y + 1) > 0.55;
    return cloud ? [245, 248, 252] : mix([60, 130, 220], [150, 200, 245], y);
  },
  desert: (x, y) => {
    const dune = 0.5 + 0.08 * Math.sin(6 * x);
    if (y < dune) return mix([120, 175, 225], [205, 220, 225], y / dune);
    return shift([220, 175, 110], 14 * Math.sin(14 * y + 5 * x));
  },
  meadow: (x, y) => {
    if (y < 0.4) return mix([110, 175, 235], [195, 222, 245], y / 0.4);
    return shift([95, 165, 60], 18 * Math.sin(70 * x) * Math.sin(50 * y));
  },
  fire: (x, y) => {
    const flame = 1.6 * Math.abs(x - 0.5) + 0.25 * Math.sin(20 * x) * (1 - y);
    const heat = y - flame;
    if (heat > 0.45) return [255, 225, 120];
    if (heat > 0.2) return [250, 140, 30];
    return heat > 0 ? [200, 50, 20] : [25, 12, 12];
  },
  city: (x, y) => {
    const block = Math.floor(x * 8);
    if (y < 0.25 + 0.35 * Math.abs(Math.sin(block * 2.3))) return [190, 205, 220];
    const window = Math.sin(x * 100) > 0.3 && Math.sin(y * 60) > 0.3;
    return window ? [225, 215, 170] : [85 + (block % 3) * 20, 92, 105];
  },
  mountain: (x, y) => {
    const ridge = 0.25 + 0.9 * Math.abs(x - 0.45) + 0.05 * Math.sin(25 * x);
    if (y < ridge) return mix([120, 175, 230], [210, 225, 240], y / ridge);
    if (y < ridge + 0.14) return [245, 247, 250];
    return shift([105, 110, 120], 12 * Math.sin(17 * x + 11 * y));
  },
  fog: (_, y) => mix([205, 208, 212], [175, 178, 182], y),
};

/** A colour between two: the first at 0, the second at 1. */
export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const between = (at: 0 | 1 | 2) => one[at] + (other[at] - one[at]) * share;
  return [between(0), between(1), between(2)];
}

function shift([red, green, blue]: Rgb, by: number): Rgb {
  return [red + by, green + by, blue + by];
}
