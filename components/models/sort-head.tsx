"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { SortKey } from "./list-choices";
import type { ModelOrder } from "./use-shown-models";

interface SortHeadProps {
  /** A name in `sortKeys`, called `head` since `key` is React's. */
  head: SortKey;
  numeric?: boolean;
  order: ModelOrder;
  onSort: (order: ModelOrder) => void;
}

/** A column's head: the first click sorts up, the second down, the third gives the catalogue's order back. */
export function SortHead({ head, numeric = false, order, onSort }: SortHeadProps) {
  const translate = useTranslations("models");
  const sorted = order.sort === head;
  const Arrow = order.descending ? ChevronDown : ChevronUp;
  return (
    <th
      scope="col"
      aria-sort={sorted ? (order.descending ? "descending" : "ascending") : "none"}
      className="sticky top-0 z-1 border-b bg-panel p-0 font-normal"
    >
      <button
        type="button"
        onClick={() => onSort(nextOrder(head, order))}
        className={classNames(
          "flex h-8 w-full items-center gap-0.5 px-2 text-secondary whitespace-nowrap outline-offset-[-2px] hover:text-text",
          numeric && "flex-row-reverse",
          sorted ? "text-text" : "text-text-2",
        )}
      >
        {translate(`head.${head}`)}
        <Arrow size={12} aria-hidden className={sorted ? undefined : "invisible"} />
      </button>
    </th>
  );
}

function nextOrder(head: SortKey, { sort, descending }: ModelOrder): ModelOrder {
  if (sort !== head) return { sort: head, descending: false };
  return descending ? { sort: null, descending: false } : { sort: head, descending: true };
}
