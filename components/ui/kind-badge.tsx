"use client";

import { useTranslations } from "next-intl";
import type { Kind } from "@/lib/contract/kind";
import { classNames } from "./class-names";
import { Hint } from "./hint";

const marks = {
  real: { mark: "●", className: "text-text-2" },
  local: { mark: "■", className: "text-text-2" },
  emulated: { mark: "◆", className: "text-violet" },
} as const satisfies Record<Kind, { mark: string; className: string }>;

/** Real, local or emulated: always a word, with a mark and a hint beside it. */
export function KindBadge({ kind }: { kind: Kind }) {
  const translate = useTranslations("frame");
  const { mark, className } = marks[kind];
  return (
    <Hint text={translate(`kind.${kind}.hint`)}>
      <span className={classNames("text-secondary whitespace-nowrap", className)}>
        <span aria-hidden className="mr-0.5 text-[10px]">
          {mark}
        </span>
        {translate(`kind.${kind}.name`)}
      </span>
    </Hint>
  );
}
