"use client";

import { useTranslations } from "next-intl";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { Hint } from "@/components/ui/hint";
import { KindBadge } from "@/components/ui/kind-badge";

/** Where an answer would come from now, or that there would be none, with the reason as a hint. */
export function ReadinessMark({ model: { kind, notReady } }: { model: ModelDescription }) {
  const translate = useTranslations("models");
  const translateError = useTranslations("errors");
  if (kind !== null) return <KindBadge kind={kind} />;
  return (
    <Hint
      text={
        notReady === null
          ? translate("readiness.notReady")
          : translateError(notReady.code, notReady.params)
      }
    >
      <span className="text-secondary whitespace-nowrap text-amber">
        ⚠ {translate("readiness.notReady")}
      </span>
    </Hint>
  );
}
