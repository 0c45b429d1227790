"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { useModels } from "@/lib/client/queries/use-models";
import { addColumn, useWorkspace } from "@/lib/client/workspace/workspace-store";
import { COLUMN_LETTERS } from "@/lib/maths/column-colours";

/** Offers a model of the service and a local one while there are pictures and no column takes any. */
export function PictureModels() {
  const translate = useTranslations("inputs.picture");
  const inputs = useWorkspace((state) => state.inputs);
  const columns = useWorkspace((state) => state.columns);
  const models = useModels();
  const pictures = useMemo(() => inputs.some(({ image }) => image !== undefined), [inputs]);
  const taken = columns.some(({ model }) => models.get(model)?.accepts.image ?? true);
  if (!pictures || taken || columns.length >= COLUMN_LETTERS.length) return null;
  const able = [...models.values()].filter(
    ({ modality, accepts, kind }) => modality === "multimodal" && accepts.image && kind !== null,
  );
  const offered = [
    able.find(({ kind }) => kind !== "local"),
    able.find(({ kind }) => kind === "local"),
  ];
  return (
    <div className="flex flex-wrap items-center gap-2 border-t px-3 py-2">
      <p className="basis-full text-text-2">{translate("noModel")}</p>
      {offered.map(
        (model) =>
          model && (
            <Button
              key={model.reference}
              onClick={() => addColumn({ model: model.reference, role: null, dimension: null })}
            >
              <Plus size={14} aria-hidden />
              {translate("addModel", { model: model.modelId })}
            </Button>
          ),
      )}
    </div>
  );
}
