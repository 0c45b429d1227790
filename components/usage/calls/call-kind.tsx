"use client";

import { useTranslations } from "next-intl";
import type { Kind } from "@/lib/contract/kind";
import { classNames } from "@/components/ui/class-names";

const marks = { real: "●", local: "■", emulated: "◆" } as const;

/** A call's kind with its mark, without the hint of a badge: a table has hundreds of them. */
export function CallKind({ kind }: { kind: Kind }) {
  const translate = useTranslations("frame");
  return (
    <span className={classNames(kind === "emulated" ? "text-violet" : "text-text-2")}>
      <span aria-hidden className="mr-0.5 text-[10px]">
        {marks[kind]}
      </span>
      {translate(`kind.${kind}.name`)}
    </span>
  );
}
