"use client";

import { useTranslations } from "next-intl";
import type { ViewColumn } from "../data/use-view-columns";

/** A column's role and dimension in words, such as "document · 1,024 d". */
export function useColumnSubtitle(): (column: ViewColumn) => string {
  const columns = useTranslations("columns");
  const facts = useTranslations("facts");
  return ({ choice, answers, description }) => {
    const dimension = answers?.dimension ?? choice.dimension ?? description?.dimension.value;
    const role = facts(`role.${choice.role ?? "none"}`);
    return dimension == null ? role : `${role} · ${columns("dimension.value", { own: dimension })}`;
  };
}
