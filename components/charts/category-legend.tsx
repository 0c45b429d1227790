"use client";

import { useTranslations } from "next-intl";
import { categoryMark } from "@/lib/maths/categories";
import { markPolygon } from "./mark-shape";

/** The marks of a map's categories with their names, in the order of their numbers. */
export function CategoryLegend({ names }: { names: readonly string[] }) {
  const translate = useTranslations("charts.map");
  return (
    <ul
      aria-label={translate("categories")}
      className="flex flex-wrap gap-x-3 gap-y-1 text-secondary text-text-2"
    >
      {names.map((name, category) => (
        <li key={name} className="flex min-w-0 items-center gap-1">
          <CategoryMarkIcon category={category} />
          <span className="truncate">{name}</span>
        </li>
      ))}
    </ul>
  );
}

function CategoryMarkIcon({ category }: { category: number }) {
  const { colour, shape } = categoryMark(category);
  const points = markPolygon(shape, 4);
  return (
    <svg aria-hidden viewBox="-6 -6 12 12" className="size-3 shrink-0" fill={colour}>
      {points ? <polygon points={points} /> : <circle r={4} />}
    </svg>
  );
}
