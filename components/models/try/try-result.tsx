"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { TryAnswer } from "@/lib/contract/try-model";
import { ErrorNote } from "@/components/ui/error-note";
import { KindBadge } from "@/components/ui/kind-badge";
import { answerHead, requestHead } from "./exchange-text";
import { MessagePanel } from "./message-panel";

/** How a trial went, and under it the request and the answer side by side. */
export function TryResult({ answer }: { answer: TryAnswer }) {
  const translate = useTranslations("models.try");
  const { request, answer: received, error, kind, note, vectorLength } = answer;
  const emulatedVector = kind === "emulated" && vectorLength !== null;
  const top = useRef<HTMLDivElement>(null);
  // A trial is asked for at the foot of the sheet, so its result would begin out of sight.
  useEffect(() => top.current?.scrollIntoView({ block: "start" }), [answer]);
  return (
    <>
      <div ref={top} className="flex scroll-mt-40 flex-col gap-1">
        <TrialFigures answer={answer} />
        {emulatedVector && <p className="text-violet">{translate("emulated")}</p>}
        {note && <p className="text-amber">⚠ {translate(`note.${note}`)}</p>}
        {error && <ErrorNote error={error} />}
      </div>
      {request === null ? (
        <p className="text-text-2">{translate("nothingSent")}</p>
      ) : (
        <div className="grid min-w-0 gap-3 min-[901px]:grid-cols-2">
          <MessagePanel title={translate("request")} head={requestHead(request)} {...request} />
          {received ? (
            <MessagePanel title={translate("answer")} head={answerHead(received)} {...received} />
          ) : (
            <p className="text-text-2">{translate("noAnswer")}</p>
          )}
        </div>
      )}
    </>
  );
}

/** Status, time, request_id and counts, as far as they are known. */
function TrialFigures({ answer }: { answer: TryAnswer }) {
  const translate = useTranslations("models.try");
  const format = useFormatter();
  const { answer: received, latencyMs, requestId, tokens, images, vectorLength, account } = answer;
  const milliseconds = format.number(latencyMs, { maximumSignificantDigits: 3 });
  const figures = [
    received && `HTTP ${received.status}`,
    `${milliseconds} ms`,
    requestId && `request_id ${requestId}`,
    vectorLength !== null && translate("numbers", { count: vectorLength }),
    tokens !== null && translate("tokens", { count: tokens }),
    images !== null && images > 0 && translate("images", { count: images }),
    account && translate("usedAccount", { name: account }),
  ];
  return (
    <p className="break-words tabular">
      <KindBadge kind={answer.kind} />{" "}
      {figures.filter((figure) => typeof figure === "string").join(" · ")}
    </p>
  );
}
