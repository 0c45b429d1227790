import "server-only";
import type { SendRequest } from "./send-json";

/** Lets what answers web requests, as the emulator does, be called like the network. */
export function answeredBy(answer: (request: Request) => Promise<Response>): SendRequest {
  return async ({ url, ...init }) => answer(new Request(url, init));
}
