import type { ReactNode } from "react";

/** The frames of a column's picture: no higher than the view shows at once, where the view has a height. */
export const pictureFrames = {
  /** Stays square, so it also becomes narrower. */
  matrix: "aspect-square w-full min-[701px]:max-w-[max(420px,calc(100cqh-148px))]",
  /** Takes the whole width. */
  map: "aspect-square max-[700px]:max-h-[78dvh] min-[701px]:max-h-[max(320px,calc(100cqh-216px))]",
} as const;

interface EmptyPictureProps {
  frame: keyof typeof pictureFrames;
  /** Why there is no picture yet, and what to do. */
  children: ReactNode;
}

/** The frame that a picture will fill. */
export function EmptyPicture({ frame, children }: EmptyPictureProps) {
  return (
    <div
      className={`${pictureFrames[frame]} grid place-items-center overflow-y-auto rounded-panel border border-dashed border-line-strong/50 bg-raised p-4 text-text-2`}
    >
      <div>{children}</div>
    </div>
  );
}
