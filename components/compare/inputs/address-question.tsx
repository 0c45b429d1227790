"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { AskedAddresses, BringIn } from "./use-bring-in";

interface AddressQuestionProps {
  asked: AskedAddresses;
  onAnswer: BringIn["answer"];
}

const addressesShown = 5;

/** Asks whether pasted addresses stand for the pictures there or are texts to embed. */
export function AddressQuestion({ asked, onAnswer }: AddressQuestionProps) {
  const translate = useTranslations("inputs");
  const count = asked.urls.length;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onAnswer(null);
      }}
      title={translate("picture.ask", { count })}
      description={translate("picture.askHint")}
      closeLabel={translate("close")}
      footer={
        <>
          <Button onClick={() => onAnswer("texts")}>{translate("picture.asTexts")}</Button>
          <Button look="primary" onClick={() => onAnswer("pictures")}>
            {translate("picture.asPictures", { count })}
          </Button>
        </>
      }
    >
      <ul className="p-4 font-mono text-secondary wrap-anywhere">
        {asked.urls.slice(0, addressesShown).map((url, at) => (
          <li key={at}>{url}</li>
        ))}
        {count > addressesShown && <li>…</li>}
      </ul>
    </Dialog>
  );
}
