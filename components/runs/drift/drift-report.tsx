"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { compareRuns, type ComparedRun } from "@/lib/client/runs/compare-runs";
import { runProblem } from "@/lib/client/runs/run-problem";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { ColumnDrift } from "./column-drift";
import { OnlyIn } from "./only-in";
import { useDriftDownload } from "./use-drift-download";

interface DriftReportProps {
  /** Tells this comparison from others. */
  id: string;
  before: ComparedRun;
  after: ComparedRun;
  names: { before: string; after: string };
}

/** What two runs say about each other: column by column, and what only one of them has. */
export function DriftReport({ id, before, after, names }: DriftReportProps) {
  const translate = useTranslations("runs.drift");
  const translateError = useTranslations("errors");
  const difference = useMemo(() => compareRuns(before, after), [before, after]);
  const download = useDriftDownload(id, difference);
  const { columns, columnsOnly, inputsOnly, sharedInputs } = difference;
  const save = async () => {
    try {
      await download();
    } catch (error) {
      const { code, params } = runProblem(error);
      showToast(translateError(code, params), { tone: "error" });
    }
  };
  return (
    <div className="h-full overflow-y-auto bg-panel">
      <header className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b p-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-heading font-semibold">{translate("title")}</h1>
          <p className="break-words text-text-2">{translate("between", names)}</p>
        </div>
        <Button disabled={columns.length === 0} onClick={() => void save()}>
          <Download size={14} aria-hidden />
          {translate("csv")}
        </Button>
      </header>
      <div className="mx-auto flex max-w-[1100px] flex-col gap-6 p-3">
        <p className="text-text-2">
          {translate("shared", { inputs: sharedInputs, columns: columns.length })}
        </p>
        {columns.map((column) => (
          <ColumnDrift key={column.key} id={id} column={column} />
        ))}
        <OnlyIn columns={columnsOnly} inputs={inputsOnly} />
      </div>
    </div>
  );
}
