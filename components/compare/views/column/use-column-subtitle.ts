"use client";

import { useTranslations } from "next-intl";
import type { ViewColumn } from "../data/use-view-columns";

/** A column's role and dimension in words, such as "document · 1,024 d". */
export function useColumnSubtitle(): (column: ViewColumn) => string {
  const columns = useTranslations("columns");
  const facts = useTranslations("facts");
  return ({ choice, answers, description }) => {
    const role = facts(`role.${choice.role ?? "none"}`);
    if (answers?.form === "sparse" || description?.modality === "sparse") {
      return `${role} · ${columns("dimension.sparse")}`;
    }
    const own = choice.dimension ?? description?.dimension.value ?? null;
    const dimension = answers?.dimension ?? choice.cut ?? own;
    if (choice.cut !== null && dimension === choice.cut) {
      return `${role} · ${columns("dimension.cutValue", { kept: dimension })}`;
    }
    return dimension == null ? role : `${role} · ${columns("dimension.value", { own: dimension })}`;
  };
}
