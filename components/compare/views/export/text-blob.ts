/** Parts that are put together before the page may do other things again. */
const partsPerStep = 200;

/**
 * A file of text that comes in parts, put together in steps: 5,000 vectors of three columns are some
 * 170 MB of text. Rejects with the signal's reason.
 */
export async function textBlob(
  parts: Iterable<string>,
  type: string,
  signal: AbortSignal,
): Promise<Blob> {
  const blobs: Blob[] = [];
  let step: string[] = [];
  for (const part of parts) {
    step.push(part);
    if (step.length < partsPerStep) continue;
    blobs.push(new Blob(step));
    step = [];
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
  return new Blob([...blobs, ...step], { type });
}
