import type { PictureRequest, PreparedPicture } from "./prepared-picture";
import { runTask } from "./run-task";

/** Prepares pictures in a worker, in their order; `onPicture` hears of each as it is done. */
export async function preparePictures(
  request: PictureRequest,
  options: { signal?: AbortSignal; onPicture?: (picture: PreparedPicture) => void } = {},
): Promise<PreparedPicture[]> {
  const prepared: PreparedPicture[] = [];
  await runTask<PictureRequest, PreparedPicture, null>({
    spawn: () =>
      new Worker(new URL("./prepare-pictures.worker.ts", import.meta.url), { type: "module" }),
    request,
    onItem: (picture) => {
      prepared.push(picture);
      options.onPicture?.(picture);
    },
    signal: options.signal,
  });
  return prepared;
}
