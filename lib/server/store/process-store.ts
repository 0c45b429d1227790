import "server-only";
import { environment } from "@/lib/server/env";
import { createStore, type Store } from "./store";

let shared: Store | undefined;

/** The store of this process, at `DATABASE_URL`. */
export function processStore(): Store {
  shared ??= createStore(environment().databaseUrl);
  return shared;
}
