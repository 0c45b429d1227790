"use client";

import { RotateCw, Square } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { NeighbourSearch } from "./use-neighbours";

interface SearchStatusProps {
  search: NeighbourSearch;
  onCancel: () => void;
  onRestart: () => void;
}

/** How far a search has come, with a way to stop it and to begin again; nothing once it is done. */
export function SearchStatus({ search, onCancel, onRestart }: SearchStatusProps) {
  const translate = useTranslations("views.neighbours");
  const { phase, progress, problem } = search;
  if (phase === "done") return null;
  const running = phase === "running";
  const counts = { done: progress?.done ?? 0, total: progress?.total ?? 0 };
  // Most searches end before anyone could read of them.
  const late = running ? "transition-opacity delay-300 starting:opacity-0" : "";
  return (
    <div className={`flex min-w-0 flex-wrap items-center gap-2 px-3 pt-1 ${late}`}>
      <p className="text-secondary text-text-2 tabular" role="status">
        {phase === "failed" ? (
          <span className="text-red">{translate("failed", { problem: problem ?? "?" })}</span>
        ) : (
          translate(running ? "progress" : "stopped", counts)
        )}
      </p>
      <Button look="quiet" onClick={running ? onCancel : onRestart}>
        {running ? <Square size={12} aria-hidden /> : <RotateCw size={14} aria-hidden />}
        {translate(running ? "cancel" : "restart")}
      </Button>
    </div>
  );
}
