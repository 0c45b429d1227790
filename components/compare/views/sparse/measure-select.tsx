"use client";

import { useTranslations } from "next-intl";
import { useQueryState } from "nuqs";
import { Hint } from "@/components/ui/hint";
import { Select } from "@/components/ui/select";
import type { ViewColumn } from "../data/use-view-columns";
import { measureParam, sparseMeasures } from "../view-params";

/** How sparse columns are scored; nothing where no column is sparse. */
export function MeasureSelect({ columns }: { columns: readonly ViewColumn[] }) {
  const translate = useTranslations("views.sparse");
  const [measure, setMeasure] = useQueryState("measure", measureParam);
  if (!columns.some(isSparse)) return null;
  return (
    <Hint text={translate("measureHint")}>
      <span>
        <Select
          label={translate("measureLabel")}
          showLabel
          value={measure}
          choices={sparseMeasures.map((value) => ({ value, label: translate(`measure.${value}`) }))}
          onChange={(value) => void setMeasure(value)}
        />
      </span>
    </Hint>
  );
}

function isSparse({ answers, description }: ViewColumn): boolean {
  return answers?.form === "sparse" || description?.modality === "sparse";
}
