import { useTranslations } from "next-intl";

/** The screen's shape, with the three columns of a first visit, while the workspace is being opened. */
export function ScreenSkeleton() {
  const translate = useTranslations("columns");
  return (
    <div className="flex h-full" aria-busy="true">
      <p className="sr-only">{translate("loading")}</p>
      <InputsShape />
      <div className="flex min-w-0 flex-1 flex-col">
        <RunShape />
        <div className="flex min-h-0 flex-[78] flex-col bg-panel">
          <div className="flex h-9.25 shrink-0 items-center gap-4 border-b px-4">
            {["w-12", "w-8", "w-16", "w-12", "w-8"].map((width, tab) => (
              <Line key={tab} width={width} />
            ))}
          </div>
        </div>
        <div className="min-h-0 flex-[22] border-t bg-panel max-[700px]:hidden">
          <div className="p-3">
            <Line width="w-80" />
          </div>
        </div>
        <div className="h-12.25 shrink-0 border-t bg-panel min-[701px]:hidden" />
      </div>
    </div>
  );
}

function InputsShape() {
  return (
    <div className="flex w-[28%] shrink-0 flex-col border-r bg-panel max-[700px]:hidden">
      <div className="flex h-21 flex-col gap-2 p-3">
        <div className="flex h-7 items-center">
          <Line width="w-24" />
        </div>
        <div className="h-7 rounded-panel border" />
      </div>
      <div className="flex min-h-0 flex-1 flex-col overflow-hidden border-t">
        {Array.from({ length: 24 }, (_, row) => (
          <div key={row} className="flex h-7 shrink-0 items-center gap-3 px-3">
            <span className="h-3 flex-1 rounded bg-raised" />
            <Line width="w-12" />
          </div>
        ))}
      </div>
      <div className="h-8 border-t" />
      <div className="h-28.25 border-t p-3">
        <div className="h-13 rounded-panel border" />
      </div>
    </div>
  );
}

function RunShape() {
  return (
    <div className="flex flex-col gap-2 border-b bg-panel p-3">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-2">
        {["w-40", "w-24", "w-20"].map((width) => (
          <div
            key={width}
            className="h-28 rounded-panel border px-2 py-3.5 max-[700px]:h-20 max-[700px]:pointer-coarse:h-24"
          >
            <Line width={width} />
          </div>
        ))}
      </div>
      <div className="flex h-7 items-center max-[700px]:h-30.75 max-[700px]:pointer-coarse:h-34.75">
        <Line width="w-72" />
      </div>
    </div>
  );
}

/** Where a line of text will stand. */
function Line({ width }: { width: string }) {
  return <span className={`block h-3 max-w-full rounded bg-raised ${width}`} />;
}
