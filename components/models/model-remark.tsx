"use client";

import { useTranslations } from "next-intl";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { Hint } from "@/components/ui/hint";

/** What must be known before an entry is trusted, in two words with a hint. */
export function ModelRemark({ model: { remark } }: { model: ModelDescription }) {
  const translate = useTranslations("facts");
  if (remark === null) return null;
  return (
    <Hint text={translate(`remark.${remark}.hint`)}>
      <span className="text-secondary whitespace-nowrap text-amber">
        ⚠ {translate(`remark.${remark}.name`)}
      </span>
    </Hint>
  );
}
