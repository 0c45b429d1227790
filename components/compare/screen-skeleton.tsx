import { useTranslations } from "next-intl";

/** The screen's shape while the workspace is being opened. */
export function ScreenSkeleton() {
  const translate = useTranslations("columns");
  return (
    <div className="flex h-full" aria-busy="true">
      <p className="sr-only">{translate("loading")}</p>
      <div className="w-[30%] border-r bg-panel max-[700px]:hidden" />
      <div className="flex flex-1 flex-col">
        <div className="h-32 border-b bg-panel" />
      </div>
    </div>
  );
}
