"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useContext, useMemo } from "react";
import { ViewedRunContext } from "@/lib/client/runs/viewed-run-context";
import type { ColumnChoice } from "@/lib/client/workspace/column-choice";
import type { ApiError } from "@/lib/contract/api-error";
import { acceptsInput, inputKey, isEmptyInput } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { useRunActions } from "@/lib/client/run/use-run-actions";
import type { ViewColumn } from "../data/use-view-columns";

/** What a column lacks and why: the failure with a way to retry, the inputs not embedded yet, the empty ones. */
export function ColumnGaps({
  column,
  inputs,
}: {
  column: ViewColumn;
  inputs: readonly TextInput[];
}) {
  const translate = useTranslations("views");
  const viewed = useContext(ViewedRunContext) !== null;
  const gaps = useMemo(() => gapsOf(column, inputs), [column, inputs]);
  if (
    column.active ||
    gaps.failed + gaps.open + gaps.empty + gaps.notForModel + gaps.addressOnly === 0
  )
    return null;
  return (
    <div className="flex flex-col items-start gap-1.5 text-secondary">
      {gaps.error && <ErrorNote error={gaps.error} />}
      {gaps.failed > 0 && (
        <span className="flex flex-wrap items-center gap-2">
          {translate("column.failed", { count: gaps.failed, total: inputs.length })}
          <RetryButton choice={column.choice} />
        </span>
      )}
      {gaps.open > 0 && gaps.failed === 0 && column.vectors && (
        <span className="text-text-2">
          {translate(viewed ? "column.notSaved" : "column.open", { count: gaps.open })}
        </span>
      )}
      {gaps.empty > 0 && (
        <span className="text-text-2">{translate("column.empty", { count: gaps.empty })}</span>
      )}
      {gaps.addressOnly > 0 && (
        <span className="text-violet">
          {translate("column.addressOnly", { count: gaps.addressOnly })}
        </span>
      )}
      {gaps.notForModel > 0 && (
        <span className="text-text-2">
          {translate("column.notForModel", { count: gaps.notForModel })}
        </span>
      )}
    </div>
  );
}

/** Of its own, since what it does asks the server for its models: a viewed run, which has no failures, must not. */
function RetryButton({ choice }: { choice: ColumnChoice }) {
  const translate = useTranslations("views.column");
  const { retry } = useRunActions();
  return (
    <Button onClick={() => retry(choice)}>
      <RotateCw size={14} aria-hidden />
      {translate("retry")}
    </Button>
  );
}

interface Gaps {
  /** Inputs that were given up, not sent yet, without anything to send, and such as the model cannot take. */
  failed: number;
  open: number;
  empty: number;
  notForModel: number;
  /** Inputs whose vector the emulator made from a picture's address, since it fetches nothing. */
  addressOnly: number;
  /** One failure stands for all; they mostly have one cause. */
  error: ApiError | null;
}

function gapsOf(
  { answers, failures, description }: ViewColumn,
  inputs: readonly TextInput[],
): Gaps {
  const gaps: Gaps = { failed: 0, open: 0, empty: 0, notForModel: 0, addressOnly: 0, error: null };
  for (const input of inputs) {
    const key = inputKey(input);
    if (answers?.has(key)) {
      if (answers.form === "dense" && answers.isAddressOnly(key)) gaps.addressOnly++;
      continue;
    }
    const error = failures.get(key);
    if (isEmptyInput(input)) gaps.empty++;
    else if (!acceptsInput(description, input)) gaps.notForModel++;
    else if (error) gaps.failed++;
    else gaps.open++;
    gaps.error ??= error ?? null;
  }
  return gaps;
}
