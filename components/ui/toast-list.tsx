"use client";

import { Toast as Primitive } from "radix-ui";
import { dismissToast, useToasts } from "./toast";

/** The messages, in a corner where they cover little. */
export function ToastList({ label }: { label: string }) {
  const messages = useToasts((state) => state.messages);
  return (
    <Primitive.Provider duration={6_000} label={label} swipeDirection="down">
      {messages.map((message) => (
        <Primitive.Root
          key={message.id}
          type={message.tone === "error" ? "foreground" : "background"}
          onOpenChange={(open) => {
            if (!open) dismissToast(message.id);
          }}
          className="flex items-center gap-3 rounded-panel bg-text px-3 py-2 text-bg shadow-(--shadow)"
        >
          <Primitive.Description className="min-w-0 break-words">
            {message.text}
          </Primitive.Description>
          {message.action && (
            <Primitive.Action altText={message.action.label} asChild>
              <button
                type="button"
                className="shrink-0 font-semibold underline underline-offset-2"
                onClick={message.action.run}
              >
                {message.action.label}
              </button>
            </Primitive.Action>
          )}
        </Primitive.Root>
      ))}
      <Primitive.Viewport className="fixed bottom-14 left-1/2 z-70 flex w-max max-w-[calc(100vw-16px)] -translate-x-1/2 flex-col items-center gap-2 outline-none min-[701px]:bottom-4" />
    </Primitive.Provider>
  );
}
