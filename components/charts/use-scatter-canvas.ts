import { useLayoutEffect, type RefObject } from "react";
import { drawMarkedPoint, drawScatter, type ScatterPicture } from "./draw-scatter";
import type { ScatterTransform } from "./scatter-view";
import { sizedContext } from "./sized-context";
import { useCanvasTheme } from "./use-canvas-theme";
import { useDevicePixelRatio } from "./use-device-pixel-ratio";

type Canvas = RefObject<HTMLCanvasElement | null>;
type Box = { width: number; height: number };

/** Keeps a canvas showing all points; redrawn only when they, the view or the theme change. */
export function usePointsCanvas(
  canvas: Canvas,
  picture: ScatterPicture,
  transform: ScatterTransform,
  box: Box,
): void {
  const pixelRatio = useDevicePixelRatio();
  const theme = useCanvasTheme();
  useLayoutEffect(() => {
    if (!canvas.current || box.width === 0) return;
    const context = sizedContext(canvas.current, box.width, box.height, pixelRatio);
    if (context) drawScatter(context, picture, transform, box, theme);
  }, [canvas, picture, transform, box, pixelRatio, theme]);
}

/** Keeps a second canvas showing the marked points, so that hovering does not redraw thousands. */
export function useMarksCanvas(
  canvas: Canvas,
  picture: ScatterPicture,
  transform: ScatterTransform,
  box: Box,
  marked: { hovered: number | null; selected: number | null },
): void {
  const { hovered, selected } = marked;
  const pixelRatio = useDevicePixelRatio();
  const theme = useCanvasTheme();
  useLayoutEffect(() => {
    if (!canvas.current || box.width === 0) return;
    const context = sizedContext(canvas.current, box.width, box.height, pixelRatio);
    if (!context) return;
    const mark = (index: number | null, colour: string) => {
      if (index === null) return;
      drawMarkedPoint(context, picture, transform, box, theme, { index, colour });
    };
    if (hovered !== selected) mark(hovered, theme.text);
    mark(selected, theme.accent);
  }, [canvas, picture, transform, box, pixelRatio, theme, hovered, selected]);
}
