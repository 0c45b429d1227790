"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { columnState, useRuns } from "@/lib/client/run/run-store";
import type { ColumnPlan } from "@/lib/client/run/run-plan";
import { changeColumn, removeColumn, undo } from "@/lib/client/workspace/workspace-store";
import { splitModelReference } from "@/lib/contract/model-reference";
import { ColumnLetterMark } from "@/components/ui/column-letter";
import { Hint } from "@/components/ui/hint";
import { IconButton } from "@/components/ui/icon-button";
import { KindBadge } from "@/components/ui/kind-badge";
import { RoleSelect } from "@/components/ui/role-select";
import { showToast } from "@/components/ui/toast";
import { ColumnProgress } from "./column-progress";
import { ColumnStatus } from "./column-status";
import { DimensionSelect } from "./dimension-select";

/** One column: its model, role and dimension, and how its run stands. Its height never changes. */
export function ColumnCard({ plan }: { plan: ColumnPlan }) {
  const translate = useTranslations("columns");
  const translateFact = useTranslations("facts");
  const { choice, description } = plan;
  const { modelId } = splitModelReference(choice.model);
  const { answers } = useRuns((state) => columnState(state, choice));
  const kind = answers?.kind ?? description?.kind ?? null;
  const remove = () => {
    removeColumn(choice.letter);
    showToast(translate("removed", { model: modelId }), {
      action: { label: translate("undo"), run: undo },
    });
  };
  return (
    <li
      className="flex min-w-0 flex-col gap-1 rounded-panel border bg-panel px-2 py-1.5"
      aria-label={translate("columnLabel", { letter: choice.letter, model: modelId })}
    >
      <div className="flex min-w-0 items-center gap-1.5">
        <ColumnLetterMark letter={choice.letter} />
        <Hint text={choice.model}>
          <span className="min-w-0 flex-1 truncate font-medium">{modelId}</span>
        </Hint>
        {kind && (
          <span className="min-[701px]:hidden">
            <KindBadge kind={kind} />
          </span>
        )}
        <IconButton label={translate("remove", { model: modelId })} onClick={remove}>
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-1">
        <RoleSelect
          role={choice.role}
          accepted={description?.acceptsRole ?? true}
          onChange={(role) => changeColumn({ ...choice, role })}
        />
        <DimensionSelect
          setting={choice}
          own={
            description?.dimension.value ?? (answers?.form === "dense" ? answers.dimension : null)
          }
          description={description}
          onChange={(setting) => changeColumn({ ...choice, ...setting })}
        />
        {description?.remark && (
          <Hint text={translateFact(`remark.${description.remark}.hint`)}>
            <span className="truncate text-secondary text-amber">
              ⚠ {translateFact(`remark.${description.remark}.name`)}
            </span>
          </Hint>
        )}
        <div className="flex items-center gap-1.5 max-[700px]:min-w-32 max-[700px]:flex-1 min-[701px]:min-w-0 min-[701px]:basis-full">
          <ColumnStatus plan={plan} />
          {kind && (
            <span className="shrink-0 max-[700px]:hidden">
              <KindBadge kind={kind} />
            </span>
          )}
        </div>
      </div>
      <ColumnProgress plan={plan} />
    </li>
  );
}
