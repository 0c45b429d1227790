/** Hands a file to the browser's downloads. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; without this the file stays in memory until the page goes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
