// Runs in the embedding thread, outside Next's react-server condition: nothing here may import server-only.
import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import { embedVisual } from "@/lib/builtin/visual/embed-visual";
import { createJointSpace } from "@/lib/builtin/visual/joint-space";
import { decodeImage } from "./decode-image";

/** A text, or the bytes of an image. */
export type VisualInput = { text: string } | { image: Uint8Array };

export interface VisualResult {
  /** In the order of the inputs, all of one length. */
  vectors: Float32Array<ArrayBuffer>[];
  /** Tokens of the texts together. */
  tokens: number;
}

/** Embeds texts and images in the joint space of `createJointSpace`, one after the other. */
export function createVisualEmbed(
  embed: BuiltinEmbed,
): (inputs: readonly VisualInput[]) => Promise<VisualResult> {
  const space = createJointSpace(embed);
  return async (inputs) => {
    const vectors: Float32Array<ArrayBuffer>[] = [];
    let tokens = 0;
    for (const input of inputs) {
      if ("text" in input) {
        const { vectors: rows, tokenCounts } = await space.embedTexts([input.text]);
        vectors.push(...rows);
        tokens += tokenCounts[0] ?? 0;
      } else {
        const { pixels, width, height } = await decodeImage(input.image);
        vectors.push(await space.embedPicture(embedVisual(pixels, width, height)));
      }
    }
    return { vectors, tokens };
  };
}
