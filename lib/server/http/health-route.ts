import "server-only";
import { callerOf } from "./caller";
import { openToAll, type Route } from "./guarded-route";
import { privateJson } from "./private-json";

/** A `GET` route for watchers, who have no login and are not counted; it is told whether the caller is admitted. */
export function healthRoute(answer: (admitted: boolean) => Promise<unknown>): Route {
  return openToAll("reads", async ({ headers }) => {
    const admitted = await callerOf(headers).then(
      () => true,
      () => false,
    );
    return privateJson(await answer(admitted));
  });
}
