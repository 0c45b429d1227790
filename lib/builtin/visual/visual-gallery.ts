import { expectedDescriptor } from "./expected-descriptor";
import type { PictureDescription } from "./read-visual-words";
import { colours, sceneNames, sceneWords, shapeNames, shapeWords } from "./visual-words";

/** A kind of picture that the visual words can name. */
export interface GalleryEntry {
  /** In English and Chinese. */
  caption: string;
  /** What such a picture is expected to look like. */
  descriptor: Float32Array;
}

let gallery: readonly GalleryEntry[] | undefined;

/** Every scene, every colour, and every shape in every colour; painted at the first call, in about a tenth of a second. */
export function visualGallery(): readonly GalleryEntry[] {
  gallery ??= [...sceneEntries(), ...colourEntries(), ...shapeEntries()];
  return gallery;
}

function sceneEntries(): GalleryEntry[] {
  return sceneNames.map((scene) => {
    const { english, chinese } = sceneWords[scene];
    return entry(`${english[0]} ${chinese[0]}`, { colours: [], shape: null, scene });
  });
}

function colourEntries(): GalleryEntry[] {
  return colours.map(({ rgb, english, chinese }) =>
    entry(`${english[0]} ${chinese[0]}`, { colours: [rgb], shape: null, scene: null }),
  );
}

function shapeEntries(): GalleryEntry[] {
  return shapeNames.flatMap((shape) =>
    colours.map(({ rgb, english, chinese }) => {
      const words = shapeWords[shape];
      const caption = `${english[0]} ${words.english[0]} ${chinese[0]}${words.chinese[0]}`;
      return entry(caption, { colours: [rgb], shape, scene: null });
    }),
  );
}

function entry(caption: string, description: PictureDescription): GalleryEntry {
  return { caption, descriptor: expectedDescriptor(description) };
}
