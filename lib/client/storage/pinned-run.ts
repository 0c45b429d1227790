import { openDB, type DBSchema } from "idb";
import { z } from "zod";

/** A run that later ones are compared with. */
export interface PinnedRun {
  name: string;
  pinnedAt: number;
  /** Its id on the server; null where it was never saved. */
  runId: string | null;
  /** The run's bytes. */
  file: Blob;
}

const storedPinSchema = z.object({
  name: z.string(),
  pinnedAt: z.number(),
  runId: z.string().nullable(),
  // Pins of before were arrays.
  bytes: z.instanceof(Blob).or(z.instanceof(Uint8Array<ArrayBuffer>)),
});

interface Schema extends DBSchema {
  pins: { key: string; value: z.infer<typeof storedPinSchema> };
}

const pinKey = "pin";

/** The pinned run of this browser, its bytes unread; null when there is none. */
export async function loadPin(): Promise<PinnedRun | null> {
  const value: unknown = await withDatabase((pins) => pins.get("pins", pinKey));
  const stored = storedPinSchema.safeParse(value);
  if (!stored.success) return null;
  const { name, pinnedAt, runId, bytes } = stored.data;
  return { name, pinnedAt, runId, file: new Blob([bytes]) };
}

/** Pins a run in place of the one before. Rejects where the browser stores nothing. */
export async function savePin({ file, ...pin }: PinnedRun): Promise<void> {
  await withDatabase((pins) => pins.put("pins", { ...pin, bytes: file }, pinKey));
}

export async function removePin(): Promise<void> {
  await withDatabase((pins) => pins.delete("pins", pinKey));
}

/** A database apart from the workspace's, whose version therefore need not change, with tabs open on the old one. */
async function withDatabase<Result>(
  work: (pins: Awaited<ReturnType<typeof open>>) => Promise<Result>,
): Promise<Result> {
  const pins = await open();
  try {
    return await work(pins);
  } finally {
    pins.close();
  }
}

function open() {
  return openDB<Schema>("embedscope-pins", 1, {
    upgrade(created) {
      created.createObjectStore("pins");
    },
  });
}
