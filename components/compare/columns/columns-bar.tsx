"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ColumnPlan } from "@/lib/client/run/run-plan";
import { COLUMN_LETTERS } from "@/lib/maths/column-colours";
import { Button } from "@/components/ui/button";
import { ColumnCard } from "./column-card";
import { ModelPicker } from "./model-picker";

/** The columns side by side, and the button that adds one. */
export function ColumnsBar({ plans }: { plans: readonly ColumnPlan[] }) {
  const translate = useTranslations("columns");
  const [picking, setPicking] = useState(false);
  const full = plans.length >= COLUMN_LETTERS.length;
  return (
    <div className="flex flex-col gap-2">
      <ul
        aria-label={translate("columns")}
        className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-2"
      >
        {plans.map((plan) => (
          <ColumnCard key={plan.choice.letter} plan={plan} />
        ))}
        <li className="flex">
          <Button
            look="quiet"
            className="h-auto! min-h-9 w-full border-dashed! border-line!"
            disabled={full}
            onClick={() => setPicking(true)}
          >
            <Plus size={14} aria-hidden />
            {translate(full ? "allTaken" : "add")}
          </Button>
        </li>
      </ul>
      <ModelPicker open={picking} onOpenChange={setPicking} />
    </div>
  );
}
