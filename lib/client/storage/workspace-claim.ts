import { z } from "zod";

const tabKey = "embedscope.workspace";
const lockName = (id: string) => `embedscope.workspace.${id}`;

/**
 * Takes hold of one workspace for this tab for as long as the tab lives, so that no two tabs write to
 * the same: the one it had before a reload, else the newest that no other tab holds, else a new one.
 * A duplicated tab starts with the other's id in its session storage, finds it held, and gets its own.
 */
export async function claimWorkspace(
  newestFirst: readonly string[],
): Promise<{ id: string; copyOf: string | null }> {
  const own = z.string().safeParse(sessionStorage.getItem(tabKey)).data ?? null;
  for (const id of own ? [own, ...newestFirst] : newestFirst) {
    if (await hold(id)) return remember(id, null);
  }
  const id = crypto.randomUUID();
  await hold(id);
  return remember(id, own);
}

function remember(id: string, copyOf: string | null): { id: string; copyOf: string | null } {
  sessionStorage.setItem(tabKey, id);
  return { id, copyOf };
}

/** Resolves to whether the lock was free; once taken it is kept until the tab is gone. */
function hold(id: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockName(id), { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? new Promise<never>(() => undefined) : undefined;
      })
      .catch(reject);
  });
}
