/** Columns are lettered; six can stand side by side. */
export const columnLetters = ["A", "B", "C", "D", "E", "F"] as const;

export type ColumnLetter = (typeof columnLetters)[number];

/**
 * One colour a column, after Okabe and Ito (2008), "Color Universal Design", darkened for light and
 * lightened for dark backgrounds so that each keeps a contrast of at least 3:1 on its own.
 */
export const columnColours: Readonly<Record<ColumnLetter, { light: string; dark: string }>> = {
  A: { light: "#0072b2", dark: "#56b4e9" },
  B: { light: "#b84e00", dark: "#ff9248" },
  C: { light: "#00795a", dark: "#3fcf9f" },
  D: { light: "#a3427a", dark: "#ec8fc0" },
  E: { light: "#7a5c00", dark: "#e6c229" },
  F: { light: "#6f3fb8", dark: "#c79bf2" },
};
