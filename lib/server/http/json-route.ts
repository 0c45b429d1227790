import "server-only";
import type { z } from "zod";
import { AppError } from "./app-error";
import { guarded, type Route, type RouteContext } from "./guarded-route";
import { visitorLimits } from "./limits/process-limits";
import { privateJson } from "./private-json";
import { readBytesBody } from "./read-bytes-body";
import { readJsonBody } from "./read-json-body";

interface PostOptions<Schema extends z.ZodType> {
  body: Schema;
  limitBytes: number;
  /** Answers a checked body; what it throws becomes an error answer. */
  answer: (body: z.output<Schema>, context: RouteContext) => Promise<Response>;
}

/** A `POST` or `PATCH` route: access, type, size and shape are checked before `answer` sees anything. */
export function postRoute<Schema extends z.ZodType>(options: PostOptions<Schema>): Route {
  return guarded("changes", async (request, context) => {
    const { value, bytes } = await readJsonBody(request, options.limitBytes);
    await visitorLimits().countBytes(context.caller.visitor, bytes);
    const body = options.body.safeParse(value);
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
  return guarded("changes", async (request, context) => {
    const bytes = await readBytesBody(request, options.mediaType, options.limitBytes);
    await visitorLimits().countBytes(context.caller.visitor, bytes.byteLength);
    return options.answer(bytes, context);
  });
}

/** A route that changes something and needs no body, such as `DELETE`; it answers a value as JSON. */
export function actionRoute(answer: (context: RouteContext) => unknown): Route {
  return guarded("changes", async (_, context) => privateJson(await answer(context)));
}

/** A `GET` route that answers a value as JSON, or a response of its own. */
export function getRoute(answer: (context: RouteContext) => unknown): Route {
  return guarded("reads", async (_, context) => {
    const value = await answer(context);
    return value instanceof Response ? value : privateJson(value);
  });
}

interface QueryOptions<Schema extends z.ZodType> {
  query: Schema;
  answer: (query: z.output<Schema>, context: RouteContext) => unknown;
}

/** A `GET` route whose query is checked; of a name that is repeated, the last value counts. */
export function queryRoute<Schema extends z.ZodType>(options: QueryOptions<Schema>): Route {
  return guarded("reads", async (request, context) => {
    const query = options.query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) {
      throw new AppError("invalid_request", { problem: firstIssue(query.error, "query") });
    }
    const value = await options.answer(query.data, context);
    return value instanceof Response ? value : privateJson(value);
  });
}

/** Where a body or a query is wrong and why, without its values. */
function firstIssue(error: z.ZodError, whole = "body"): string {
  const issue = error.issues[0];
  const path = issue?.path.map(String).join(".") || whole;
  return `${path}: ${issue?.message ?? "not valid"}`;
}
