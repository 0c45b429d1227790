"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ViewColumn } from "../data/use-view-columns";
import { ColumnGaps } from "./column-gaps";
import { ColumnTitle } from "./column-title";

interface ColumnPanelProps {
  column: ViewColumn;
  inputs: readonly TextInput[];
  /** Drawn in the place of the content while the column has no vectors. */
  skeleton: ReactNode;
  children: ReactNode;
}

/** One column's cell of a view: its title, then its content, or the shape that the content will have. */
export function ColumnPanel({ column, inputs, skeleton, children }: ColumnPanelProps) {
  const translate = useTranslations("views");
  const label = translate("column.label", { letter: column.choice.letter, model: column.name });
  return (
    <section aria-label={label} className="flex min-w-0 flex-col gap-2">
      <ColumnTitle column={column} />
      {column.vectors ? children : skeleton}
      <ColumnGaps column={column} inputs={inputs} />
    </section>
  );
}

/** The frames of a column's picture: no higher than the view shows at once, where the view has a height. */
export const pictureFrames = {
  /** Stays square, so it also becomes narrower. */
  matrix: "aspect-square w-full min-[701px]:max-w-[max(420px,calc(100cqh-148px))]",
  /** Takes the whole width. */
  map: "aspect-square max-[700px]:max-h-[78dvh] min-[701px]:max-h-[max(320px,calc(100cqh-204px))]",
} as const;

interface PictureSkeletonProps {
  column: ViewColumn;
  /** Inputs that Run would embed. */
  count: number;
  frame: keyof typeof pictureFrames;
}

/** The frame that a matrix or a map will fill, with what to do to get it. */
export function PictureSkeleton({ column, count, frame }: PictureSkeletonProps) {
  const translate = useTranslations("views");
  const message = column.active
    ? translate("column.waiting")
    : column.failures.size > 0
      ? translate("column.nothing")
      : translate("column.pressRun", { count });
  return (
    <div
      className={`${pictureFrames[frame]} grid place-items-center rounded-panel border border-dashed border-line-strong/50 bg-raised p-4 text-center text-text-2`}
    >
      {message}
    </div>
  );
}
