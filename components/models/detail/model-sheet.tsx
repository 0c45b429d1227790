"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { modelReferenceSchema, splitModelReference } from "@/lib/contract/model-reference";
import type { ModelDescription, ModelsAnswer } from "@/lib/contract/models-answer";
import { Dialog } from "@/components/ui/dialog";
import { TryPanel } from "../try/try-panel";
import { FactTable } from "./fact-table";
import { PriceTable } from "./price-table";
import { ReadinessNote } from "./readiness-note";
import { SheetActions } from "./sheet-actions";

interface ModelSheetProps {
  reference: string;
  answer: ModelsAnswer;
  onClose: () => void;
}

/** Everything that is known of one model, and a trial of it. */
export function ModelSheet({ reference, answer, onClose }: ModelSheetProps) {
  const translate = useTranslations("models");
  const model = answer.models.find((one) => one.reference === reference) ?? null;
  const typed = model === null && isOpen(reference, answer);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={model?.modelId ?? (typed ? splitModelReference(reference).modelId : reference)}
      description={reference}
      closeLabel={translate("close")}
      placement="side"
      width="max-w-4xl"
    >
      <div className="flex flex-col gap-6 p-4">
        {model && <KnownModel model={model} />}
        {typed && (
          <>
            <p className="text-amber">⚠ {translate("typed")}</p>
            <SheetActions reference={reference} disabled={false} />
          </>
        )}
        {model || typed ? (
          <Section title={translate("try.title")}>
            <TryPanel reference={reference} model={model} />
          </Section>
        ) : (
          <p>{translate("unknownModel", { reference })}</p>
        )}
      </div>
    </Dialog>
  );
}

function KnownModel({ model }: { model: ModelDescription }) {
  const translate = useTranslations("models");
  return (
    <>
      <div className="flex flex-col gap-3">
        <ReadinessNote model={model} />
        <SheetActions reference={model.reference} disabled={model.kind === null} />
      </div>
      <Section title={translate("detail.facts")}>
        <FactTable model={model} />
      </Section>
      <Section title={translate("detail.prices")}>
        <PriceTable model={model} />
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-2">
      <h2 className="text-heading font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** Whether the provider takes any service id, so that one outside the catalogue can be tried too. */
function isOpen(reference: string, { openProviders }: ModelsAnswer): boolean {
  if (!modelReferenceSchema.safeParse(reference).success) return false;
  return openProviders.some(({ provider }) => provider === splitModelReference(reference).provider);
}
