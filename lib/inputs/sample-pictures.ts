import { z } from "zod";

/** The set of sample pictures, beside the text sets of `sample-set.ts`. */
export const samplePicturesId = "pictures";

/** Where the description of the set is served. */
export const samplePicturesPath = `/samples/${samplePicturesId}.json`;

const inBothLanguages = z.object({ en: z.string().min(1), zh: z.string().min(1) });

/** What a picture shows: a place, a thing, or a plain figure. */
const pictureLabelSchema = z.enum(["scene", "object", "shape"]);

const samplePictureSchema = z.object({
  /** A name in `public/samples/pictures`, without a path, so that it cannot point anywhere else. */
  file: z.string().regex(/^[a-z][a-z0-9-]*\.webp$/),
  /** Pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  label: pictureLabelSchema,
  /** What it shows, as a text to embed beside it: one of its own in each language. */
  caption: inBothLanguages,
});

/** `public/samples/pictures.json`. */
export const samplePicturesSchema = z.object({
  id: z.literal(samplePicturesId),
  title: inBothLanguages,
  description: inBothLanguages,
  /** What the labels of the pictures mean, such as "Kind". */
  labelName: inBothLanguages,
  pictures: z.array(samplePictureSchema).min(1),
});

export type SamplePictures = z.infer<typeof samplePicturesSchema>;

export type SamplePicture = z.infer<typeof samplePictureSchema>;

/** Where a picture of the set is served. */
export function samplePicturePath({ file }: Pick<SamplePicture, "file">): string {
  return `/samples/${samplePicturesId}/${file}`;
}
