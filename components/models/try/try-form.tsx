"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ModelDescription } from "@/lib/contract/models-answer";
import type { Role } from "@/lib/contract/role";
import type { TryRequest } from "@/lib/contract/try-model";
import { Button } from "@/components/ui/button";
import { RoleSelect } from "@/components/ui/role-select";
import { Select } from "@/components/ui/select";
import { TryDimension } from "./try-dimension";

interface TryFormProps {
  reference: string;
  model: ModelDescription | null;
  pending: boolean;
  onSend: (request: TryRequest) => void;
  onCancel: () => void;
}

const anyAccount = "*";

/** The text of a trial, how it is to be embedded, and the button that sends it. */
export function TryForm({ reference, model, pending, onSend, onCancel }: TryFormProps) {
  const translate = useTranslations("models.try");
  const [text, setText] = useState(() => translate("text"));
  const [role, setRole] = useState<Role>("query");
  const [dimension, setDimension] = useState<number | null>(null);
  const [account, setAccount] = useState(anyAccount);
  const acceptsRole = model?.acceptsRole ?? true;
  const accounts = model?.accounts ?? [];
  const sendable = text.trim() !== "" && !pending;
  const send = () =>
    onSend({
      model: reference,
      role: acceptsRole ? role : null,
      input: { text },
      ...(dimension !== null && { dimension }),
      ...(account !== anyAccount && { account }),
    });
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (sendable) send();
      }}
    >
      <textarea
        dir="auto"
        rows={2}
        aria-label={translate("textLabel")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && sendable) send();
        }}
        className="w-full resize-y rounded-panel border bg-panel px-2 py-1.5"
      />
      <div className="flex flex-wrap items-center gap-2">
        <RoleSelect role={role} accepted={acceptsRole} onChange={setRole} />
        <TryDimension model={model} value={dimension} onChange={setDimension} />
        {accounts.length > 1 && (
          <Select
            label={translate("account")}
            showLabel
            value={account}
            choices={[
              { value: anyAccount, label: translate("anyAccount") },
              ...accounts.map((name) => ({ value: name, label: name })),
            ]}
            onChange={setAccount}
          />
        )}
        <span className="ml-auto inline-flex gap-2">
          {pending && <Button onClick={onCancel}>{translate("cancel")}</Button>}
          <Button look="primary" type="submit" disabled={!sendable}>
            {translate(pending ? "sending" : "send")}
          </Button>
        </span>
      </div>
    </form>
  );
}
