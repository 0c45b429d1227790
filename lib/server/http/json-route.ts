import "server-only";
import type { z } from "zod";
import { environment } from "@/lib/server/env";
import { checkHost, checkSameOrigin } from "./access";
import { AppError } from "./app-error";
import { callerOf, type Caller } from "./caller";
import { errorResponse } from "./error-response";
import { privateJson } from "./private-json";
import { readBytesBody } from "./read-bytes-body";
import { readJsonBody } from "./read-json-body";

/** Next passes the segments of the address that stand in brackets. */
type Route = (
  request: Request,
  segments?: { params: Promise<Readonly<Record<string, string>>> },
) => Promise<Response>;

/** What a route's answer may know of the request beside its body. */
export interface RouteContext {
  caller: Caller;
  /** The segments of the address, by their names in brackets; not checked yet. */
  params: Readonly<Record<string, string>>;
  /** Fires when nobody waits for the answer any more. */
  signal: AbortSignal;
}

interface PostOptions<Schema extends z.ZodType> {
  body: Schema;
  limitBytes: number;
  /** Answers a checked body; what it throws becomes an error answer. */
  answer: (body: z.output<Schema>, context: RouteContext) => Promise<Response>;
}

/** A `POST` or `PATCH` route: access, type, size and shape are checked before `answer` sees anything. */
export function postRoute<Schema extends z.ZodType>(options: PostOptions<Schema>): Route {
  return guarded(async (request, context) => {
    checkSameOrigin(request.headers, environment());
    const body = options.body.safeParse(await readJsonBody(request, options.limitBytes));
    if (!body.success) throw new AppError("invalid_request", { problem: firstIssue(body.error) });
    return options.answer(body.data, context);
  });
}

interface BytesOptions {
  mediaType: string;
  limitBytes: number;
  answer: (bytes: Uint8Array, context: RouteContext) => Promise<Response>;
}

/** A `POST` route whose body is bytes of one media type; type and size are checked. */
export function bytesRoute(options: BytesOptions): Route {
  return guarded(async (request, context) => {
    checkSameOrigin(request.headers, environment());
    const bytes = await readBytesBody(request, options.mediaType, options.limitBytes);
    return options.answer(bytes, context);
  });
}

/** A route that changes something and needs no body, such as `DELETE`; it answers a value as JSON. */
export function actionRoute(answer: (context: RouteContext) => unknown): Route {
  return guarded(async (request, context) => {
    checkSameOrigin(request.headers, environment());
    return privateJson(await answer(context));
  });
}

/** A `GET` route that answers a value as JSON, or a response of its own. */
export function getRoute(answer: (context: RouteContext) => unknown): Route {
  return guarded(async (_, context) => {
    const value = await answer(context);
    return value instanceof Response ? value : privateJson(value);
  });
}

function guarded(route: (request: Request, context: RouteContext) => Promise<Response>): Route {
  return async (request, segments) => {
    try {
      const { headers, signal } = request;
      checkHost(headers, environment());
      const params = (await segments?.params) ?? {};
      return await route(request, { caller: callerOf(headers), params, signal });
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
