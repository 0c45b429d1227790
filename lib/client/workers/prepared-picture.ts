import type { InputImage } from "@/lib/inputs/input-image";
import type { PictureEdge, PixelSize } from "@/lib/inputs/picture-size";

/** Pictures to make ready for sending. */
export interface PictureRequest {
  files: readonly File[];
  edge: PictureEdge;
}

/** Why a picture is refused; the screen has a sentence for each code. */
export type PictureRefusal =
  | { code: "format" | "broken"; name: string }
  | { code: "pixels"; name: string; size: PixelSize }
  | { code: "original"; name: string; bytes: number };

/** What became of one file. */
export type PreparedPicture =
  { type: "ready"; image: InputImage } | { type: "refused"; refusal: PictureRefusal };
