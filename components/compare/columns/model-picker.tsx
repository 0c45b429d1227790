"use client";

import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { ApiFailure } from "@/lib/client/api/api-failure";
import { modelsQuery } from "@/lib/client/queries/models-query";
import { addColumn, useWorkspace } from "@/lib/client/workspace/workspace-store";
import { modelIdPattern, type ModelReference } from "@/lib/contract/model-reference";
import type { ModelsAnswer } from "@/lib/contract/models-answer";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { freeRole } from "./free-role";
import { ModelRow } from "./model-row";

interface ModelPickerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The searchable list of models; choosing one adds it as a column in a role that it does not have yet. */
export function ModelPicker({ open, onOpenChange }: ModelPickerProps) {
  const translate = useTranslations("columns");
  const [search, setSearch] = useState("");
  const { data, error, isPending } = useQuery({ ...modelsQuery, enabled: open });
  const columns = useWorkspace((state) => state.columns);
  // The dialog comes up empty, at its full height: together with its rows it would hold up the page.
  const filled = useDeferredValue(true, false);
  const models = filled ? matchingModels(data, search) : [];
  const choose = (model: ModelReference, acceptsRole: boolean) => {
    addColumn({ model, role: acceptsRole ? freeRole(columns, model) : null, dimension: null });
    setSearch("");
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={translate("picker.title")}
      description={translate("picker.description")}
      closeLabel={translate("picker.close")}
      width="max-w-4xl"
    >
      <Command
        label={translate("picker.title")}
        // Ranked by likeness, what was typed would stand above every model that the list knows.
        shouldFilter={false}
        className="flex flex-col"
      >
        <Command.Input
          value={search}
          onValueChange={setSearch}
          placeholder={translate("picker.search")}
          className="sticky top-0 z-10 h-10 w-full border-b bg-panel px-4 outline-none"
        />
        <Command.List className={filled ? "p-1" : "h-[100dvh] p-1"}>
          {isPending && <p className="p-3 text-text-2">{translate("picker.loading")}</p>}
          {error instanceof ApiFailure && <ErrorNote error={error.error} />}
          {filled && (
            <Command.Empty className="p-3 text-text-2">{translate("picker.empty")}</Command.Empty>
          )}
          {models.map((model) => (
            <Command.Item
              key={model.reference}
              value={model.reference}
              disabled={model.kind === null}
              onSelect={() => choose(model.reference, model.acceptsRole)}
              className="rounded px-3 py-2 data-[disabled=true]:opacity-60 data-[selected=true]:bg-raised"
            >
              <ModelRow model={model} />
            </Command.Item>
          ))}
          {typedServices(data, search).map(({ reference, modelId }) => (
            <Command.Item
              key={reference}
              value={reference}
              onSelect={() => choose(reference, true)}
              className="rounded px-3 py-2 data-[selected=true]:bg-raised"
            >
              {translate("picker.typed", { reference, modelId })}
              <p className="text-secondary text-amber">{translate("picker.typedHint")}</p>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  );
}

/** The models that hold every word that was typed, in the catalogue's order. */
function matchingModels(data: ModelsAnswer | undefined, search: string) {
  const words = search.toLowerCase().split(/\s+/);
  return (data?.models ?? []).filter(({ reference, modality, languages }) => {
    const facts = `${reference} ${modality} ${languages.value ?? ""}`.toLowerCase();
    return words.every((word) => facts.includes(word));
  });
}

/** What was typed, as a service id of each provider that takes any and does not list it. */
function typedServices(data: ModelsAnswer | undefined, search: string) {
  const modelId = search.trim();
  if (!data || !modelIdPattern.test(modelId)) return [];
  return data.openProviders
    .map(({ provider }) => ({ reference: `${provider}:${modelId}`, modelId }))
    .filter(({ reference }) => !data.models.some((model) => model.reference === reference));
}
