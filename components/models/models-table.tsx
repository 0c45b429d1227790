"use client";

import { useTranslations } from "next-intl";
import type { ModelListProps } from "./model-list";
import { ModelLine } from "./model-line";
import { SortHead } from "./sort-head";

const heads = [
  { head: "model" },
  { head: "provider" },
  { head: "modality" },
  { head: "readiness", hint: "readiness" },
  { head: "dimension", numeric: true },
  { head: "limit", numeric: true, hint: "limit" },
  { head: "languages" },
  { head: "batch", numeric: true, hint: "batch" },
  { head: "rate", numeric: true, hint: "rate" },
  { head: "price" },
] as const;

/** One row a model, sortable by every column; a click opens its sheet. */
export function ModelsTable({ shown, order, setOrder, openReference, onOpen }: ModelListProps) {
  const translate = useTranslations("models");
  return (
    <table className="w-full border-separate border-spacing-0 text-left">
      <caption className="sr-only">{translate("caption")}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <SortHead key={head.head} {...head} order={order} onSort={setOrder} />
          ))}
          <th scope="col" className="sticky top-0 z-2 border-b bg-panel px-2 font-normal">
            <span className="text-secondary text-text-2">{translate("head.remark")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((model) => (
          <ModelLine
            key={model.reference}
            model={model}
            open={model.reference === openReference}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
}
