import { bytesHash } from "@/lib/inputs/content-hash";
import { base64 } from "@/lib/inputs/base64";
import type { InputImage } from "@/lib/inputs/input-image";
import {
  samplePicturePath,
  samplePicturesPath,
  samplePicturesSchema,
  type SamplePicture,
  type SamplePictures,
} from "@/lib/inputs/sample-pictures";
import type { TextInput } from "@/lib/inputs/text-input";

/** A sample that can take the place of the inputs. */
export interface LoadedSample {
  id: string;
  inputs: readonly Omit<TextInput, "id">[];
}

/** Fetches the description of the picture sample; rejects when it cannot be had. */
export async function fetchSamplePictures(): Promise<SamplePictures> {
  const response = await fetch(samplePicturesPath);
  return samplePicturesSchema.parse(await response.json());
}

/** Fetches the pictures of the sample: each is followed by its captions, in both languages. */
export async function loadSamplePictures({ id, pictures }: SamplePictures): Promise<LoadedSample> {
  const inputs = await Promise.all(
    pictures.map(async (picture) => {
      const { caption, label } = picture;
      const image = await sampleImage(picture);
      return [
        { text: "", label, image },
        { text: caption.en, label },
        { text: caption.zh, label },
      ];
    }),
  );
  return { id, inputs: inputs.flat() };
}

/** The files are small, upright and without metadata: they are sent as they are. */
async function sampleImage(picture: SamplePicture): Promise<InputImage> {
  const response = await fetch(samplePicturePath(picture));
  if (!response.ok) throw new Error(`${picture.file} answered ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { width, height, file } = picture;
  return {
    source: "data",
    dataUrl: `data:image/webp;base64,${base64(bytes)}`,
    width,
    height,
    bytes: bytes.length,
    name: file,
    hash: bytesHash(bytes),
  };
}
