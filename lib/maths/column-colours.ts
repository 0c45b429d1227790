/** The letters of the up to six columns of a comparison. */
export const COLUMN_LETTERS = ["A", "B", "C", "D", "E", "F"] as const;

export type ColumnLetter = (typeof COLUMN_LETTERS)[number];

/**
 * The colour that follows a column through chips, charts, tables and exports, for light and dark
 * ground. Hues after Okabe & Ito, moved in lightness until each has a contrast of 3:1 or more
 * (WCAG 2.2, 1.4.11) on white and on #161616.
 */
export const columnColours: Record<ColumnLetter, { light: string; dark: string }> = {
  A: { light: "#0072b2", dark: "#4aa8e0" },
  B: { light: "#c65102", dark: "#f0813a" },
  C: { light: "#00805d", dark: "#1fb88c" },
  D: { light: "#a8467f", dark: "#dd8fb9" },
  E: { light: "#8a6d00", dark: "#e0b83a" },
  F: { light: "#5b5fc7", dark: "#9a9df0" },
};
