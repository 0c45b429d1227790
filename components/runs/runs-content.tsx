"use client";

import { useQuery } from "@tanstack/react-query";
import { FolderOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { runsQuery } from "@/lib/client/queries/runs-query";
import { runProblem } from "@/lib/client/runs/run-problem";
import { runFileEnd } from "@/lib/client/runs/run-file-name";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { DeletedRuns } from "./deleted-runs";
import { EmptyRuns } from "./empty-runs";
import { PinnedLine } from "./pinned-line";
import { RunList } from "./run-list";
import { RunsSkeleton } from "./runs-skeleton";
import { useOpenFile } from "./use-open-file";

/** The saved runs of this server: find, open, rename, duplicate and delete; files of runs are opened here too. */
export function RunsContent() {
  const translate = useTranslations("runs.list");
  const { data, error, isFetching, refetch } = useQuery(runsQuery);
  const [search, setSearch] = useState("");
  const chooser = useRef<HTMLInputElement>(null);
  const { open, dropProps, dropping } = useOpenFile();
  const runs = data?.runs ?? [];
  const words = search.trim().toLowerCase();
  const found = runs.filter(
    ({ name, columns }) =>
      name.toLowerCase().includes(words) || columns.some(({ model }) => model.includes(words)),
  );
  return (
    <div className="flex h-full flex-col bg-panel" {...dropProps}>
      <header className="flex flex-wrap items-center gap-2 border-b p-3">
        <h1 className="mr-2 text-heading font-semibold">{translate("title")}</h1>
        <input
          type="search"
          aria-label={translate("search")}
          placeholder={translate("search")}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className="h-7 min-w-40 flex-1 rounded-panel border bg-panel px-2 min-[701px]:max-w-72 pointer-coarse:h-9"
        />
        <input
          ref={chooser}
          type="file"
          accept={runFileEnd}
          aria-label={translate("openFile")}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void open(file);
            event.target.value = "";
          }}
        />
        <Button className="ml-auto" onClick={() => chooser.current?.click()}>
          <FolderOpen size={14} aria-hidden />
          {translate("openFile")}
        </Button>
      </header>
      <PinnedLine />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <DeletedRuns />
        {error && !data ? (
          <div role="alert" className="flex flex-col items-start gap-3 p-4">
            <ErrorNote error={runProblem(error)} />
            <Button disabled={isFetching} onClick={() => void refetch()}>
              {translate("retry")}
            </Button>
          </div>
        ) : !data ? (
          <RunsSkeleton />
        ) : runs.length === 0 ? (
          <EmptyRuns />
        ) : found.length === 0 ? (
          <p className="p-6 text-center text-text-2">{translate("noMatch", { search })}</p>
        ) : (
          <RunList runs={found} />
        )}
        {data && data.total > runs.length && (
          <p className="border-t p-3 text-text-2">
            {translate("more", { shown: runs.length, total: data.total })}
          </p>
        )}
      </div>
      {dropping && (
        <p className="pointer-events-none fixed inset-3 z-40 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-panel/90 text-heading">
          {translate("drop")}
        </p>
      )}
    </div>
  );
}
