"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ColumnLetterMark } from "@/components/ui/column-letter";
import { Dialog } from "@/components/ui/dialog";
import type { ListSurvey } from "./list-survey";

interface EstimatesDialogProps {
  survey: Pick<ListSurvey, "columns">;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** How the tokens are estimated, and what that gives for each column. */
export function EstimatesDialog({ survey, open, onOpenChange }: EstimatesDialogProps) {
  const translate = useTranslations("inputs");
  const format = useFormatter();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={translate("estimates.title")}
      description={translate("estimates.description")}
      closeLabel={translate("close")}
    >
      <div className="flex flex-col gap-3 p-4">
        <div className="overflow-x-auto">
          <table className="w-full tabular">
            <thead className="text-right text-secondary text-text-2">
              <tr>
                <th scope="col" className="pb-1 text-left font-normal">
                  {translate("estimates.column")}
                </th>
                {(["tokens", "limit", "over"] as const).map((name) => (
                  <th key={name} scope="col" className="pb-1 pl-3 font-normal whitespace-nowrap">
                    {translate(`estimates.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="text-right">
              {survey.columns.map(({ column, tokens, over }) => (
                <tr key={column.letter} className="border-t">
                  <th scope="row" className="py-1 text-left font-normal">
                    <span className="flex items-center gap-2">
                      <ColumnLetterMark letter={column.letter} />
                      <span className="font-mono break-all">{column.model}</span>
                    </span>
                  </th>
                  <td className="py-1 pl-3">≈{format.number(tokens)}</td>
                  <td className="py-1 pl-3">
                    {column.limit === null
                      ? translate("estimates.unlimited")
                      : format.number(column.limit)}
                  </td>
                  <td className="py-1 pl-3">{over === null ? "–" : format.number(over)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="text-text-2">{translate("estimates.note")}</p>
      </div>
    </Dialog>
  );
}
