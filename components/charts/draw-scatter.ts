import { categoryMark } from "@/lib/maths/categories";
import { placeLabels, type LabelRequest, type PlacedLabel } from "./label-placement";
import { traceMark } from "./mark-shape";
import { screenPoint, type ScatterTransform } from "./scatter-view";
import { sizedContext } from "./sized-context";
import type { CanvasTheme } from "./use-canvas-theme";

/** What a map shows, apart from what the pointer and the keyboard mark on it. */
export type ScatterPicture = {
  /** n × 2. */
  positions: Float32Array;
  labels: readonly string[];
  /** A category a point, 0 or above; null when the points have none. */
  categories: readonly number[] | null;
};

/** Up to this many points each gets a label, where there is room. */
const LABELLED_POINTS = 60;
const LABEL_CHARACTERS = 26;
const LABEL_HEIGHT = 15;

type Box = { width: number; height: number };

/** Draws points and, when there are few, their labels. */
export function drawScatter(
  context: CanvasRenderingContext2D,
  picture: ScatterPicture,
  transform: ScatterTransform,
  box: Box,
  theme: CanvasTheme,
): void {
  drawPoints(context, picture, transform, box);
  const n = picture.positions.length / 2;
  if (n > LABELLED_POINTS) return;
  const requests = Array.from({ length: n }, (_, index) =>
    labelRequest(context, picture, transform, index, theme),
  );
  const buttons = { left: box.width - 98, top: box.height - 48, width: 98, height: 48 };
  context.fillStyle = theme.secondary;
  for (const label of placeLabels(requests, box, [buttons])) drawLabel(context, picture, label);
}

/** Draws a ring around one point, and its label over whatever is there. */
export function drawMarkedPoint(
  context: CanvasRenderingContext2D,
  picture: ScatterPicture,
  transform: ScatterTransform,
  box: Box,
  theme: CanvasTheme,
  marked: { index: number; colour: string },
): void {
  if (marked.index >= picture.positions.length / 2) return;
  const { x, y } = screenPoint(picture.positions, marked.index, transform);
  for (const [width, stroke] of [
    [5, theme.panel],
    [2, marked.colour],
  ] as const) {
    context.beginPath();
    context.arc(x, y, markRadius(picture) + 3, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = stroke;
    context.stroke();
  }
  const request = labelRequest(context, picture, transform, marked.index, theme);
  const [label] = placeLabels([request], box);
  if (!label) return;
  context.fillStyle = theme.panel;
  context.fillRect(label.left, label.top, label.width, label.height);
  context.fillStyle = theme.text;
  drawLabel(context, picture, label);
}

/** Copies one small picture a category: filling a path for each of 20,000 points takes far longer. */
function drawPoints(
  context: CanvasRenderingContext2D,
  picture: ScatterPicture,
  transform: ScatterTransform,
  box: Box,
): void {
  const { positions, categories } = picture;
  const radius = markRadius(picture);
  const pixelRatio = context.canvas.width / Math.max(1, box.width);
  const sprites = new Map<number, HTMLCanvasElement>();
  const half = radius * 1.5;
  context.globalAlpha = positions.length > 4_000 ? 0.75 : 0.9;
  for (let index = 0; index < positions.length / 2; index++) {
    const { x, y } = screenPoint(positions, index, transform);
    const outside = x < -half || y < -half || x > box.width + half || y > box.height + half;
    if (outside) continue;
    const category = categories?.[index] ?? 0;
    let sprite = sprites.get(category);
    if (!sprite) sprites.set(category, (sprite = markSprite(category, radius, pixelRatio)));
    context.drawImage(sprite, x - half, y - half, 2 * half, 2 * half);
  }
  context.globalAlpha = 1;
}

function markSprite(category: number, radius: number, pixelRatio: number): HTMLCanvasElement {
  const sprite = document.createElement("canvas");
  const side = 3 * radius;
  const context = sizedContext(sprite, side, side, pixelRatio);
  const { colour, shape } = categoryMark(category);
  if (!context) return sprite;
  context.fillStyle = colour;
  context.beginPath();
  traceMark(context, shape, side / 2, side / 2, radius);
  context.fill();
  return sprite;
}

function markRadius({ positions }: ScatterPicture): number {
  const n = positions.length / 2;
  return n > 5_000 ? 2 : n > 500 ? 3 : 4.5;
}

function labelRequest(
  context: CanvasRenderingContext2D,
  picture: ScatterPicture,
  transform: ScatterTransform,
  index: number,
  theme: CanvasTheme,
): LabelRequest {
  context.font = `11px ${theme.font}`;
  return {
    index,
    point: screenPoint(picture.positions, index, transform),
    width: context.measureText(labelOf(picture, index)).width + 4,
    height: LABEL_HEIGHT,
  };
}

function drawLabel(
  context: CanvasRenderingContext2D,
  picture: ScatterPicture,
  { index, left, top, height }: PlacedLabel,
): void {
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.fillText(labelOf(picture, index), left + 2, top + height / 2);
}

function labelOf({ labels }: ScatterPicture, index: number): string {
  const characters = Array.from(labels[index] ?? "");
  if (characters.length <= LABEL_CHARACTERS) return characters.join("");
  return `${characters.slice(0, LABEL_CHARACTERS - 1).join("")}…`;
}
