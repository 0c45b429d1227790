"use client";

import { useFormatter } from "next-intl";
import { useCallback } from "react";

const mebibyte = 1024 * 1024;

/** Writes a number of bytes in kB or MB, as file managers do. */
export function useFileSize(): (bytes: number) => string {
  const format = useFormatter();
  return useCallback(
    (bytes) => {
      const large = bytes >= mebibyte / 10;
      return format.number(large ? bytes / mebibyte : Math.ceil(bytes / 1024), {
        style: "unit",
        unit: large ? "megabyte" : "kilobyte",
        maximumFractionDigits: large && bytes < 10 * mebibyte ? 1 : 0,
      });
    },
    [format],
  );
}
