"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, type ReactNode } from "react";
import { columnState } from "@/lib/client/run/run-store";
import type { ViewedRun } from "@/lib/client/runs/viewed-run";
import { ViewedRunContext } from "@/lib/client/runs/viewed-run-context";
import { viewParameters } from "@/lib/client/runs/workspace-run";
import { ViewedRunActions } from "./viewed-run-actions";

interface RunFrameProps {
  run: ViewedRun;
  /** Its id on the server; null where it came in a link or a file. */
  savedId: string | null;
  children: ReactNode;
}

/** A run that is looked at: what it is above, and the views, which read it from the context, below. */
export function RunFrame({ run, savedId, children }: RunFrameProps) {
  const translate = useTranslations("runs.viewed");
  const format = useFormatter();
  useSavedView(run.view);
  const { name, savedAt, columns, states, roundingError, thumbnails } = run;
  const emulated = columns.flatMap((choice) =>
    columnState({ columns: states }, choice).answers?.kind === "emulated" ? choice.letter : [],
  );
  return (
    <ViewedRunContext.Provider value={run}>
      <div className="flex h-full flex-col">
        <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b bg-panel px-3 py-2">
          <div className="min-w-0 flex-1 basis-72">
            <h1 className="text-heading font-semibold break-words">{name}</h1>
            <p className="text-secondary text-text-2">
              {translate(savedId === null ? "madeAt" : "savedAt", {
                time: format.dateTime(savedAt, { dateStyle: "medium", timeStyle: "short" }),
              })}
              {" · "}
              {translate("readOnly")}
            </p>
            {emulated.length > 0 && (
              <p className="text-secondary text-violet">
                <span aria-hidden>◆ </span>
                {translate("emulated", { letters: emulated.join(", "), count: emulated.length })}
              </p>
            )}
            {roundingError !== null && (
              <p className="text-secondary text-amber">
                {translate("rounded", {
                  error: format.number(roundingError, { maximumSignificantDigits: 2 }),
                })}
              </p>
            )}
            {thumbnails.size > 0 && (
              <p className="text-secondary text-text-2">
                {translate("thumbnails", { count: thumbnails.size })}
              </p>
            )}
          </div>
          <ViewedRunActions run={run} savedId={savedId} />
        </header>
        <div className="min-h-0 flex-1">{children}</div>
      </div>
    </ViewedRunContext.Provider>
  );
}

/** Opens the run as it was looked at when it was saved, unless the link says how. */
function useSavedView(view: string): void {
  useEffect(() => {
    const { search, hash } = window.location;
    const saved = viewParameters(view);
    if (search === "" && saved !== "") window.history.replaceState(null, "", `?${saved}${hash}`);
  }, [view]);
}
