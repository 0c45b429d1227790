import { useTranslations } from "next-intl";
import { splitModelReference } from "@/lib/contract/model-reference";
import type { RunColumnSummary } from "@/lib/contract/run-summary";
import { ColumnLetterMark } from "@/components/ui/column-letter";
import { KindBadge } from "@/components/ui/kind-badge";

/** The columns of a run in a few words each. */
export function ColumnSummaries({ columns }: { columns: readonly RunColumnSummary[] }) {
  const translate = useTranslations("runs.list");
  return (
    <ul className="flex min-w-0 flex-wrap gap-x-4 gap-y-0.5 text-secondary min-[701px]:row-span-2">
      {columns.map(({ letter, model, kind, dimension }) => (
        <li key={letter} className="flex min-w-0 items-center gap-1.5">
          <ColumnLetterMark letter={letter} />
          <span className="min-w-0 truncate">{splitModelReference(model).modelId}</span>
          {dimension !== null && (
            <span className="whitespace-nowrap text-text-2">
              {translate("dimension", { dimension })}
            </span>
          )}
          {kind ? (
            <KindBadge kind={kind} />
          ) : (
            <span className="whitespace-nowrap text-text-2">{translate("notRun")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
