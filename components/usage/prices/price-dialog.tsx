"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { isoDay } from "@/lib/client/usage/day-range";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { setPriceSchema, type SetPrice } from "@/lib/contract/set-price";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import { ProblemNote } from "../problem-note";
import { PriceFields, type PriceDraft } from "./price-fields";
import { usePriceChanges } from "./use-price-changes";

interface PriceDialogProps {
  /** The price to change; null for a new one. */
  price: SetPrice | null;
  models: readonly ModelDescription[];
  onClose: () => void;
}

/** The form in which the admin sets what one model costs. */
export function PriceDialog({ price, models, onClose }: PriceDialogProps) {
  const translate = useTranslations("usage.prices");
  const translateFrame = useTranslations("frame");
  const formId = useId();
  const [draft, setDraft] = useState(() => draftOf(price, models));
  const [tried, setTried] = useState(false);
  const { set } = usePriceChanges();
  const amount = draft.amount.trim() === "" ? Number.NaN : Number(draft.amount);
  const checked = setPriceSchema.safeParse({ ...draft, amount });
  const wrong = new Set(checked.error?.issues.map(({ path }) => path[0]));
  const save = () => {
    setTried(true);
    if (!checked.success) return;
    set.mutate(checked.data, {
      onSuccess: () => {
        showToast(translate("saved", { model: draft.model }));
        onClose();
      },
    });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={translate("formTitle")}
      description={translate("formNote")}
      closeLabel={translateFrame("close")}
      width="max-w-lg"
      footer={
        <>
          <Button onClick={onClose}>{translate("cancel")}</Button>
          <Button look="primary" type="submit" form={formId} disabled={set.isPending}>
            {translate("save")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-3 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <PriceFields
          draft={draft}
          models={models}
          modelFixed={price !== null}
          wrong={(field) => tried && wrong.has(field)}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        {set.error && <ProblemNote error={set.error} />}
      </form>
    </Dialog>
  );
}

function draftOf(price: SetPrice | null, models: readonly ModelDescription[]): PriceDraft {
  if (price) return { ...price, amount: String(price.amount) };
  const model = models[0]?.reference ?? "";
  const date = isoDay(Date.now());
  return { model, amount: "", unit: "1000-tokens", currency: "", source: "", date };
}
