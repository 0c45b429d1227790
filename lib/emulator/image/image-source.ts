import { invalidParameterBecause } from "../http/platform-error";

/** Where an image comes from: its bytes in the request, or an address that nobody here reads. */
export type ImageSource = { type: "data"; bytes: Buffer } | { type: "address"; address: string };

const longestAddress = 8_192;

/**
 * Reads an image of a request: `data:image/{format};base64,…` or an http(s) address.
 * @throws PlatformError `InvalidParameter`
 */
export function readImageSource(image: string): ImageSource {
  const start = /^data:image\/[a-z0-9.+-]+;base64,/i.exec(image.slice(0, 64))?.[0];
  if (start !== undefined) {
    return { type: "data", bytes: Buffer.from(image.slice(start.length), "base64") };
  }
  if (image.length <= longestAddress && /^https?:\/\//i.test(image) && URL.canParse(image)) {
    return { type: "address", address: image };
  }
  throw invalidParameterBecause(
    "An image must be an http(s) address or data:image/{format};base64,… .",
  );
}
