"use client";

import { useEffect, useRef, useState } from "react";
import { apiErrorOf } from "@/lib/client/api/api-failure";
import { tryModel } from "@/lib/client/api/try-model";
import type { ApiError } from "@/lib/contract/api-error";
import type { TryAnswer, TryRequest } from "@/lib/contract/try-model";

export type Trial =
  | { type: "none" }
  | { type: "pending" }
  | { type: "cancelled" }
  | { type: "answered"; answer: TryAnswer }
  | { type: "refused"; error: ApiError };

/** One trial at a time; leaving the sheet cancels it. */
export function useTrial() {
  const [trial, setTrial] = useState<Trial>({ type: "none" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const send = async (request: TryRequest) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setTrial({ type: "pending" });
    const ended = await trialOf(request, controller.signal);
    if (running.current === controller) setTrial(ended);
  };
  return { trial, send, cancel: () => running.current?.abort() };
}

async function trialOf(request: TryRequest, signal: AbortSignal): Promise<Trial> {
  try {
    return { type: "answered", answer: await tryModel(request, signal) };
  } catch (error) {
    if (signal.aborted) return { type: "cancelled" };
    return { type: "refused", error: apiErrorOf(error) };
  }
}
