/**
 * The eight colours of Okabe & Ito, told apart with every common kind of colour vision
 * (https://jfly.uni-koeln.de/color/), black replaced by a grey that shows on dark ground too.
 */
const CATEGORY_COLOURS = [
  "#0072b2",
  "#e69f00",
  "#009e73",
  "#cc79a7",
  "#d55e00",
  "#56b4e9",
  "#b5a900",
  "#808080",
] as const;

/** Marks for categories after the colours are used up. */
export const CATEGORY_SHAPES = ["circle", "square", "triangle", "diamond", "cross"] as const;

export type CategoryShape = (typeof CATEGORY_SHAPES)[number];

/** How the points of one category are drawn. */
export type CategoryMark = { colour: string; shape: CategoryShape };

/**
 * The mark of category 0, 1, 2 …: eight colours as circles, the same as squares, and so on. Forty
 * categories differ; after that marks repeat.
 */
export function categoryMark(category: number): CategoryMark {
  const colours = CATEGORY_COLOURS.length;
  return {
    colour: CATEGORY_COLOURS[category % colours]!,
    shape: CATEGORY_SHAPES[Math.floor(category / colours) % CATEGORY_SHAPES.length]!,
  };
}
