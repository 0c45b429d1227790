"use client";

import { useTranslations } from "next-intl";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import { splitModelReference } from "@/lib/contract/model-reference";

const longestName = 120;

/** What the workspace's run is called until somebody says otherwise: its models and how many inputs. */
export function useRunName(): string {
  const translate = useTranslations("runs");
  const { inputs, columns } = useWorkspace();
  const models = [...new Set(columns.map(({ model }) => splitModelReference(model).modelId))];
  const count = translate("inputs", { count: inputs.length });
  const names = models.join(", ").slice(0, longestName - count.length - 3);
  return `${names} · ${count}`;
}
