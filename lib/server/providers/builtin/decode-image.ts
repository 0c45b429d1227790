// Runs in the embedding thread, outside Next's react-server condition: nothing here may import server-only.

/** sRGB with straight alpha, 4 bytes a pixel, row by row. */
export interface Pixels {
  pixels: Uint8Array;
  width: number;
  height: number;
}

/** Why an image cannot be read, in words for the person who sent it. */
export class UnreadableImage extends Error {
  constructor(problem: string, options?: ErrorOptions) {
    super(problem, options);
    this.name = "UnreadableImage";
  }
}

/** More detail than this has no influence on a visual descriptor. */
const longestSide = 192;
/** A few kilobytes can hold a picture that takes gigabytes when it is unpacked. */
const mostPixels = 40_000_000;
/** How the files of each format begin: the decoder knows many others, some of which load further files. */
const beginnings = [/^\x89PNG\r\n/, /^\xff\xd8\xff/, /^GIF8[79]a/, /^RIFF[\s\S]{4}WEBP/];

/**
 * Decodes the first frame of a PNG, JPEG, WebP or GIF upright, and makes it small. The bytes decide the
 * format, whatever the input calls them. Throws an {@link UnreadableImage}.
 */
export async function decodeImage(bytes: Uint8Array): Promise<Pixels> {
  const beginning = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (!beginnings.some((pattern) => pattern.test(beginning))) {
    throw new UnreadableImage("it is no PNG, JPEG, WebP or GIF");
  }
  // Native code, loaded with the first image, so that texts never need it.
  const { default: sharp } = await import("sharp");
  const open = () => sharp(bytes, { failOn: "truncated", limitInputPixels: mostPixels, pages: 1 });
  try {
    const { width, height } = await open().metadata();
    if (width * height > mostPixels) {
      throw new UnreadableImage(
        `it has ${width} × ${height} pixels; the most is ${mostPixels / 1e6} million`,
      );
    }
    const { data, info } = await open()
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { pixels: data, width: info.width, height: info.height };
  } catch (cause) {
    if (cause instanceof UnreadableImage) throw cause;
    throw new UnreadableImage("it is damaged", { cause });
  }
}
