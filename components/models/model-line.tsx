"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { classNames } from "@/components/ui/class-names";
import { FactValue } from "@/components/ui/fact-value";
import { ModelLink } from "./model-link";
import { ModelPrice } from "./model-price";
import { ModelRemark } from "./model-remark";
import { ReadinessMark } from "./readiness-mark";

interface ModelLineProps {
  model: ModelDescription;
  open: boolean;
  onOpen: (reference: string) => void;
}

/** One model of the table. */
export function ModelLine({ model, open, onOpen }: ModelLineProps) {
  const translate = useTranslations("facts");
  const format = useFormatter();
  const number = (value: number) => format.number(value);
  return (
    <tr
      // The name is the link that keyboards reach; a click anywhere in its row is a shorter way for the mouse.
      onClick={(event) => {
        if (!event.defaultPrevented && getSelection()?.isCollapsed) onOpen(model.reference);
      }}
      className={classNames(
        "cursor-pointer *:border-b *:px-2 *:py-1.5 hover:*:bg-raised",
        open ? "*:bg-raised" : "*:bg-panel",
      )}
    >
      <th
        scope="row"
        className="sticky left-0 z-1 min-w-52 pl-3! font-medium min-[1400px]:min-w-80"
      >
        <ModelLink model={model} onOpen={onOpen} />
      </th>
      <td className="whitespace-nowrap">{model.provider}</td>
      <td className="whitespace-nowrap">{translate(`modality.${model.modality}`)}</td>
      <td>
        <ReadinessMark model={model} />
      </td>
      <td className="text-right tabular">
        <FactValue fact={model.dimension}>{number}</FactValue>
      </td>
      <td className="text-right tabular">
        <FactValue fact={model.inputTokenLimit}>{number}</FactValue>
      </td>
      <td className="whitespace-nowrap">
        <FactValue fact={model.languages}>{(value) => value}</FactValue>
      </td>
      <td className="text-right tabular">{number(model.batchInputs)}</td>
      <td className="text-right tabular">
        <FactValue fact={model.requestsPerSecond}>{number}</FactValue>
      </td>
      <td>
        <ModelPrice model={model} />
      </td>
      <td>
        <ModelRemark model={model} />
      </td>
    </tr>
  );
}
