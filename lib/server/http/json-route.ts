import "server-only";
import type { z } from "zod";
import { environment } from "@/lib/server/env";
import { checkHost, checkSameOrigin } from "./access";
import { AppError } from "./app-error";
import { callerOf, type Caller } from "./caller";
import { errorResponse } from "./error-response";
import { privateJson } from "./private-json";
import { readJsonBody } from "./read-json-body";

type Route = (request: Request) => Promise<Response>;

/** What a route's answer may know of the request beside its body. */
export interface RouteContext {
  caller: Caller;
  /** Fires when nobody waits for the answer any more. */
  signal: AbortSignal;
}

interface PostOptions<Schema extends z.ZodType> {
  body: Schema;
  limitBytes: number;
  /** Answers a checked body; what it throws becomes an error answer. */
  answer: (body: z.output<Schema>, context: RouteContext) => Promise<Response>;
}

/** A `POST` route: access, type, size and shape are checked before `answer` sees anything. */
export function postRoute<Schema extends z.ZodType>(options: PostOptions<Schema>): Route {
  return guarded(async (request) => {
    checkSameOrigin(request.headers, environment());
    const body = options.body.safeParse(await readJsonBody(request, options.limitBytes));
    if (!body.success) throw new AppError("invalid_request", { problem: firstIssue(body.error) });
    return options.answer(body.data, contextOf(request));
  });
}

/** A `GET` route that answers a value as JSON. */
export function getRoute(answer: (context: RouteContext) => unknown): Route {
  return guarded(async (request) => privateJson(await answer(contextOf(request))));
}

function contextOf({ headers, signal }: Request): RouteContext {
  return { caller: callerOf(headers), signal };
}

function guarded(route: Route): Route {
  return async (request) => {
    try {
      checkHost(request.headers, environment());
      return await route(request);
    } catch (error) {
      return errorResponse(error);
    }
  };
}

/** Where a body is wrong and why, without its values. */
function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const path = issue?.path.map(String).join(".") || "body";
  return `${path}: ${issue?.message ?? "not valid"}`;
}
