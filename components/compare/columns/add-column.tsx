"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import { COLUMN_LETTERS } from "@/lib/maths/column-colours";
import { Button } from "@/components/ui/button";
import { useIdleLoad } from "@/components/ui/use-idle-load";

const loadPicker = () => import("./model-picker").then((module) => module.ModelPicker);
const ModelPicker = dynamic(loadPicker, { ssr: false });

/** The button that adds a column, and the picker it opens. */
export function AddColumn() {
  const translate = useTranslations("columns");
  const full = useWorkspace((state) => state.columns.length >= COLUMN_LETTERS.length);
  const [picking, setPicking] = useState(false);
  useIdleLoad(loadPicker);
  return (
    <>
      <Button
        disabled={full}
        title={full ? translate("allTaken") : undefined}
        onClick={() => setPicking(true)}
      >
        <Plus size={14} aria-hidden />
        {translate("add")}
      </Button>
      {picking && <ModelPicker open onOpenChange={setPicking} />}
    </>
  );
}
