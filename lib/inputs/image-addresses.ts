const endsAsPicture = /\.(?:png|jpe?g|webp|gif)$/i;

/** The http(s) addresses of pictures that a text consists of, one a line; null when it holds anything else. */
export function imageAddresses(text: string): string[] | null {
  // Longer than a person pastes addresses, and it would be looked through at every paste.
  if (text.length > 200_000) return null;
  const lines = text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length > 0 && lines.every(isImageAddress) ? lines : null;
}

function isImageAddress(line: string): boolean {
  if (line.length > 2_048 || !/^https?:\/\//i.test(line) || !URL.canParse(line)) return false;
  return endsAsPicture.test(new URL(line).pathname);
}
