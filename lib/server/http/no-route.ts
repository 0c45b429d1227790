import "server-only";
import { AppError } from "./app-error";
import { openToAll } from "./guarded-route";

/** Answers `not_found`, in the shape of every other error. */
export const noRoute = openToAll("reads", async () => {
  throw new AppError("not_found");
});
