import "server-only";
import type { Route } from "@/lib/server/providers/spec";
import type { AccountHealth } from "./account-health";
import type { ColumnRun } from "./column-run";
import type { Limiter, Place } from "./limiter";

/** A route with its place to send one call. */
export interface AcquiredRoute {
  route: Route;
  place: Place;
}

/**
 * Waits for a place at the account that will be free first, among those that are in and that neither the
 * batch nor its column was refused by. Null when no route is left. Rejects when the column ends meanwhile.
 */
export async function acquireRoute(
  run: ColumnRun,
  refusedBy: ReadonlySet<string>,
  { limiter, accountHealth }: { limiter: Limiter; accountHealth: AccountHealth },
): Promise<AcquiredRoute | null> {
  for (;;) {
    run.unbookedSignal.throwIfAborted();
    const routes = usableRoutes(run, refusedBy, accountHealth);
    const route = soonest(routes, limiter);
    if (route === null) return null;
    const place = await limiter.acquire(route.limit, run, run.unbookedSignal);
    // The account may have gone out while this batch waited for it.
    if (usableRoutes(run, refusedBy, accountHealth).includes(route)) return { route, place };
    place.release();
  }
}

/** Whether a column has a route that has refused it neither as an account nor as a service. */
export function hasUsableRoute(run: ColumnRun, accountHealth: AccountHealth): boolean {
  return run.model.routes.some(({ id }) => !run.refusedBy.has(id) && !accountHealth.isOut(id));
}

function usableRoutes(
  run: ColumnRun,
  refusedBy: ReadonlySet<string>,
  accountHealth: AccountHealth,
): readonly Route[] {
  const left = run.model.routes.filter(({ id }) => !refusedBy.has(id) && !run.refusedBy.has(id));
  const healthy = left.filter(({ id }) => !accountHealth.isOut(id));
  // All are out: one call shows whether its owner has mended it, and a second would not show more.
  return healthy.length > 0 || refusedBy.size > 0 ? healthy : left;
}

function soonest(routes: readonly Route[], limiter: Limiter): Route | null {
  const waits = routes.map(({ limit }) => limiter.expectedWait(limit));
  return routes[waits.indexOf(Math.min(...waits))] ?? null;
}
