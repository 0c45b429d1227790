import "server-only";
import { environment } from "@/lib/server/env";
import { createInstance, type Instance } from "./instances";
import { createStore, type Store } from "./store";

let shared: Store | undefined;
let instance: Instance | undefined;

/** The store of this process, at `DATABASE_URL`. */
export function processStore(): Store {
  shared ??= createStore(environment().databaseUrl);
  return shared;
}

/** This process as one of those that share its store. */
export function processInstance(): Instance {
  instance ??= createInstance(processStore());
  return instance;
}
