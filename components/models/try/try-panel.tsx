"use client";

import { useTranslations } from "next-intl";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { ErrorNote } from "@/components/ui/error-note";
import { TryForm } from "./try-form";
import { TryResult } from "./try-result";
import { useTrial } from "./use-trial";

interface TryPanelProps {
  reference: string;
  /** Null for a service id outside the catalogue. */
  model: ModelDescription | null;
}

/** Sends one text to a model and shows exactly what was sent and what came back. */
export function TryPanel({ reference, model }: TryPanelProps) {
  const translate = useTranslations("models.try");
  const { trial, send, cancel } = useTrial();
  if (model?.kind === null) return <p className="text-text-2">{translate("notReady")}</p>;
  if (model && !model.accepts.text) {
    return <p className="text-text-2">{translate("picturesOnly")}</p>;
  }
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <p className="text-text-2">{translate(`lead.${model?.kind ?? "typed"}`)}</p>
      <TryForm
        reference={reference}
        model={model}
        pending={trial.type === "pending"}
        onSend={(request) => void send(request)}
        onCancel={cancel}
      />
      <div aria-live="polite" className="flex min-w-0 flex-col gap-3">
        {trial.type === "cancelled" && <p className="text-text-2">{translate("cancelled")}</p>}
        {trial.type === "refused" && <ErrorNote error={trial.error} />}
        {trial.type === "answered" && <TryResult answer={trial.answer} />}
      </div>
    </div>
  );
}
