import { useTranslations } from "next-intl";

/** The list's shape while it is asked for. */
export function RunsSkeleton() {
  const translate = useTranslations("runs.list");
  return (
    <div aria-busy="true">
      <p className="sr-only">{translate("loading")}</p>
      {Array.from({ length: 6 }, (_, row) => (
        <div key={row} className="flex h-14 items-center gap-6 border-b px-3">
          <span className="h-3 w-64 max-w-full rounded bg-raised" />
          <span className="h-3 w-40 rounded bg-raised max-[700px]:hidden" />
        </div>
      ))}
    </div>
  );
}
