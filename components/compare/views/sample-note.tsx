"use client";

import { useTranslations } from "next-intl";
import { sampleSeed } from "./data/sampled-vectors";

/** Says that a view draws a sample; nothing while it draws all inputs. */
export function SampleNote({ shown, total }: { shown: number; total: number }) {
  const translate = useTranslations("views");
  if (shown >= total) return null;
  return (
    <p className="border-b px-3 py-1.5 text-secondary text-amber">
      {translate("sample", { shown, total, seed: sampleSeed })}
    </p>
  );
}
