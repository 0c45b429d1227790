import "server-only";
import { AppError } from "./app-error";
import { openToAll } from "./guarded-route";

const answer = openToAll("reads", async () => {
  throw new AppError("not_found");
});

/** Answers `not_found`, in the shape of every other error. */
export function noRoute(request: Request): Promise<Response> {
  return answer(request);
}
