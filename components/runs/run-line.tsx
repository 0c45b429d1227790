"use client";

import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";
import { useState, type KeyboardEvent } from "react";
import type { RunSummary } from "@/lib/contract/run-summary";
import { ColumnSummaries } from "./column-summaries";
import { RenameField } from "./rename-field";
import { RunLineMenu } from "./run-line-menu";
import { useRunCommands } from "./use-run-commands";

/** One saved run: its name, what it holds, who saved it when, and what can be done with it. */
export function RunLine({ run }: { run: RunSummary }) {
  const translate = useTranslations("runs");
  const format = useFormatter();
  const [renaming, setRenaming] = useState(false);
  const commands = useRunCommands();
  const { id, name, inputs, bytes, createdAt, mine } = run;
  const size =
    bytes < 1e6
      ? `${format.number(Math.ceil(bytes / 1e3))} kB`
      : `${format.number(bytes / 1e6, { maximumSignificantDigits: 3 })} MB`;
  return (
    <li className="group flex items-center gap-3 border-b px-3 py-2 hover:bg-raised">
      <div className="grid min-w-0 flex-1 gap-x-4 gap-y-0.5 min-[701px]:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_11rem]">
        {renaming ? (
          <RenameField
            name={name}
            onDone={(next) => {
              setRenaming(false);
              if (next !== null && next !== name) commands.rename(id, next);
            }}
          />
        ) : (
          <Link
            href={`/runs/${id}`}
            data-run-link
            className="min-w-0 font-medium break-words hover:text-accent"
            onKeyDown={(event) => {
              moveFocus(event);
              if (event.key === "F2" && run.changeable) setRenaming(true);
              if (event.key === "Delete" && run.changeable) void commands.remove(run);
            }}
          >
            {name}
          </Link>
        )}
        <ColumnSummaries columns={run.columns} />
        <p className="text-secondary text-text-2 tabular min-[701px]:row-span-2 min-[701px]:text-right">
          <time dateTime={new Date(createdAt).toISOString()}>
            {format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" })}
          </time>
          <br className="max-[700px]:hidden" />
          <span className="min-[701px]:hidden"> · </span>
          {translate(mine ? "list.mine" : "list.others")}
        </p>
        <p className="text-secondary text-text-2 tabular">
          {translate("inputs", { count: inputs })} · {size}
        </p>
      </div>
      <RunLineMenu run={run} commands={commands} onRename={() => setRenaming(true)} />
    </li>
  );
}

/** The arrow keys go from name to name. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const list = event.currentTarget.closest("ul");
  if (step === 0 || list === null) return;
  event.preventDefault();
  const links = [...list.querySelectorAll<HTMLElement>("[data-run-link]")];
  links[links.indexOf(event.currentTarget) + step]?.focus();
}
