"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Hint } from "@/components/ui/hint";
import type { SortKey } from "./list-choices";
import type { ModelOrder } from "./use-shown-models";

interface SortHeadProps {
  head: SortKey;
  numeric?: boolean;
  /** The head's explanation, where it needs one. */
  hint?: "readiness" | "limit" | "batch" | "rate";
  order: ModelOrder;
  onSort: (order: ModelOrder) => void;
}

/** A column's head: the first click sorts up, the second down, the third gives the catalogue's order back. */
export function SortHead({ head, numeric = false, hint, order, onSort }: SortHeadProps) {
  const translate = useTranslations("models");
  const sorted = order.sort === head;
  const Arrow = order.descending ? ChevronDown : ChevronUp;
  const button = (
    <button
      type="button"
      onClick={() => onSort(nextOrder(head, order))}
      className={classNames(
        "flex h-8 w-full items-center gap-0.5 px-2 text-secondary whitespace-nowrap -outline-offset-2 hover:text-text",
        numeric && "flex-row-reverse",
        sorted ? "text-text" : "text-text-2",
      )}
    >
      {translate(`head.${head}`)}
      {sorted && <Arrow size={12} aria-hidden />}
    </button>
  );
  return (
    <th
      scope="col"
      aria-sort={sorted ? (order.descending ? "descending" : "ascending") : "none"}
      className="sticky top-0 z-2 border-b bg-panel p-0 font-normal first:left-0 first:z-3 first:pl-1"
    >
      {hint ? <Hint text={translate(`hint.${hint}`)}>{button}</Hint> : button}
    </th>
  );
}

function nextOrder(head: SortKey, { sort, descending }: ModelOrder): ModelOrder {
  if (sort !== head) return { sort: head, descending: false };
  return descending ? { sort: null, descending: false } : { sort: head, descending: true };
}
