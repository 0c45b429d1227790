import type { AnsweredEmbedding } from "../endpoint";
import { invalidParameterBecause, type PlatformError } from "../http/platform-error";
import { pause } from "../pause";
import { readFaults, type Fault } from "./read-faults";

/** The request header that asks for faults; its value reads as in {@link readFaults}. */
export const faultHeader = "x-emulator-fault";

/** The faults that happen to one request. */
export interface InjectedFaults {
  /** Waits and refuses, in the order in which the faults were named. */
  beforeAnswer: (signal: AbortSignal) => Promise<void>;
  spoilAnswer: (embeddings: AnsweredEmbedding[]) => AnsweredEmbedding[];
  spoilBody: (json: string) => string | ReadableStream;
}

/**
 * Decides for each request which of the configured faults, and of those its header asks for, happen.
 * The function it returns throws a PlatformError when the header cannot be read.
 */
export function createFaultInjector(
  configured: string,
  random: () => number,
): (headers: Headers) => InjectedFaults {
  const always = readFaults(configured);
  return (headers) => {
    const possible = [...always, ...readHeader(headers.get(faultHeader) ?? "")];
    return inject(possible.filter(({ probability }) => random() < probability));
  };
}

function readHeader(value: string): Fault[] {
  try {
    return readFaults(value);
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): PlatformError {
  const reason = error instanceof Error ? error.message : String(error);
  return invalidParameterBecause(`${faultHeader}: ${reason}`);
}

function inject(faults: readonly Fault[]): InjectedFaults {
  return {
    async beforeAnswer(signal) {
      for (const { effect, argument } of faults) {
        if (effect.type === "wait") await pause(argument, signal);
        if (effect.type === "refuse") throw effect.refusal(argument);
      }
    },
    spoilAnswer(embeddings) {
      let spoilt = embeddings;
      for (const { effect } of faults) {
        if (effect.type === "spoil-answer") spoilt = effect.spoil(spoilt);
      }
      return spoilt;
    },
    spoilBody(json) {
      let body: string | ReadableStream = json;
      for (const { effect } of faults) {
        if (effect.type === "spoil-body" && typeof body === "string") body = effect.spoil(body);
      }
      return body;
    },
  };
}
