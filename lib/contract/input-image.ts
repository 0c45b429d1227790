import { z } from "zod";

const dataUrlStart = /^data:image\/(?:png|jpeg|webp|gif);base64,/;

/** Whether an image travels in the input itself, not as an address that only the provider fetches. */
export function isImageData(image: string): boolean {
  return dataUrlStart.test(image);
}

/** An image of an input: an http(s) address, or `data:image/(png|jpeg|webp|gif);base64,…`. */
export const inputImageSchema = z
  .string()
  .refine(
    (image) => (image.startsWith("data:") ? isBase64Image(image) : isHttpAddress(image)),
    "expected an http(s) address or data:image/(png|jpeg|webp|gif);base64,…",
  );

/** Looks for one wrong character instead of matching all: a greedy match of megabytes could run out of stack. */
function isBase64Image(image: string): boolean {
  const start = dataUrlStart.exec(image)?.[0];
  if (start === undefined || image.length === start.length) return false;
  const padding = image.endsWith("==") ? 2 : image.endsWith("=") ? 1 : 0;
  return !/[^A-Za-z0-9+/]/.test(image.slice(start.length, image.length - padding));
}

function isHttpAddress(image: string): boolean {
  return image.length <= 2_048 && /^https?:\/\//i.test(image) && URL.canParse(image);
}
