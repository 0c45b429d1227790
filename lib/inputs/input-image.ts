import { z } from "zod";

/** A picture of an input: its bytes, ready to be sent, or an address that only the provider fetches. */
export const inputImageSchema = z.discriminatedUnion("source", [
  z.object({
    source: z.literal("data"),
    /** `data:image/(png|jpeg|webp|gif);base64,…` */
    dataUrl: z.string(),
    /** In pixels, as it is sent. */
    width: z.number().int().min(1),
    height: z.number().int().min(1),
    /** Size of the file that is sent. */
    bytes: z.number().int().min(1),
    /** The file's name, for people. */
    name: z.string(),
    /** SHA-256 of the bytes that are sent, in hex. */
    hash: z.string(),
  }),
  z.object({ source: z.literal("address"), url: z.string() }),
]);

export type InputImage = z.infer<typeof inputImageSchema>;

/** What is sent of a picture: its data URL or its address. */
export function sentImage(image: InputImage): string {
  return image.source === "data" ? image.dataUrl : image.url;
}

/** What a picture is called on screen: its file's name, or the host that it lies on. */
export function imageName(image: InputImage): string {
  if (image.source === "data") return image.name;
  return URL.canParse(image.url) ? new URL(image.url).host : image.url;
}
