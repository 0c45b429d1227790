import { ApiFailure, failureOf, localError } from "./api-failure";

/** Sends a request to our server and gives its JSON, unread. Throws an {@link ApiFailure}; an aborted signal rejects with its reason. */
export async function requestJson(path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    init.signal?.throwIfAborted();
    throw new ApiFailure(localError("connection_lost"), cause);
  });
  if (!response.ok) throw await failureOf(response);
  return response.json();
}

/** A request that carries a JSON body. */
export function jsonBody(method: "PUT" | "DELETE", body: unknown): RequestInit {
  return { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}
