/** Throws a RangeError that names the file when its size does not fit `model.json`. */
export function checkFileSize(name: string, bytes: Uint8Array, expected: number): void {
  if (bytes.byteLength === expected) return;
  throw new RangeError(
    `${name} has ${bytes.byteLength} bytes, model.json asks for ${expected}. Take all files from one release.`,
  );
}
