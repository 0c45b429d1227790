import { categoryMark } from "@/lib/maths/categories";
import { placeLabels, type PlacedLabel } from "./label-placement";
import { traceMark } from "./mark-shape";
import { screenPoint, type ScatterTransform } from "./scatter-view";
import type { CanvasTheme } from "./use-canvas-theme";

/** Everything that a map shows. */
export type ScatterPicture = {
  /** n × 2. */
  positions: Float32Array;
  labels: readonly string[];
  /** A category a point, 0 or above; null when the points have none. */
  categories: readonly number[] | null;
  hovered: number | null;
  selected: number | null;
};

/** Up to this many points each gets a label, where there is room. */
const LABELLED_POINTS = 60;
const LABEL_CHARACTERS = 26;
const LABEL_HEIGHT = 15;

type Box = { width: number; height: number };

/** Draws points, then rings around the marked ones, then labels. */
export function drawScatter(
  context: CanvasRenderingContext2D,
  picture: ScatterPicture,
  transform: ScatterTransform,
  box: Box,
  theme: CanvasTheme,
): void {
  const n = picture.positions.length / 2;
  const radius = n > 5_000 ? 2 : n > 500 ? 3 : 4.5;
  drawPoints(context, picture, transform, box, radius);
  for (const [index, colour] of [
    [picture.hovered, theme.text],
    [picture.selected, theme.accent],
  ] as const) {
    if (index !== null && index < n) {
      drawRing(context, picture, transform, index, radius, colour, theme);
    }
  }
  drawLabels(context, picture, transform, box, theme);
}

/** One path a category, since filling thousands of small paths one by one is what takes the time. */
function drawPoints(
  context: CanvasRenderingContext2D,
  { positions, categories }: ScatterPicture,
  transform: ScatterTransform,
  box: Box,
  radius: number,
): void {
  const paths = new Map<number, Path2D>();
  for (let index = 0; index < positions.length / 2; index++) {
    const { x, y } = screenPoint(positions, index, transform);
    const outside = x < -radius || y < -radius || x > box.width + radius || y > box.height + radius;
    if (outside) continue;
    const category = categories?.[index] ?? 0;
    let path = paths.get(category);
    if (!path) paths.set(category, (path = new Path2D()));
    traceMark(path, categoryMark(category).shape, x, y, radius);
  }
  context.globalAlpha = positions.length > 4_000 ? 0.75 : 0.9;
  for (const [category, path] of paths) {
    context.fillStyle = categoryMark(category).colour;
    context.fill(path);
  }
  context.globalAlpha = 1;
}

function drawRing(
  context: CanvasRenderingContext2D,
  { positions, categories }: ScatterPicture,
  transform: ScatterTransform,
  index: number,
  radius: number,
  colour: string,
  theme: CanvasTheme,
): void {
  const { x, y } = screenPoint(positions, index, transform);
  const mark = categoryMark(categories?.[index] ?? 0);
  const path = new Path2D();
  traceMark(path, mark.shape, x, y, radius + 1);
  context.fillStyle = mark.colour;
  context.fill(path);
  for (const [width, stroke] of [
    [5, theme.panel],
    [2, colour],
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius + 3, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = stroke;
    context.stroke();
  }
}

function drawLabels(
  context: CanvasRenderingContext2D,
  picture: ScatterPicture,
  transform: ScatterTransform,
  box: Box,
  theme: CanvasTheme,
): void {
  context.font = `11px ${theme.font}`;
  context.textBaseline = "middle";
  context.textAlign = "left";
  const requests = labelledPoints(picture).map((index) => ({
    index,
    point: screenPoint(picture.positions, index, transform),
    width: context.measureText(labelOf(picture, index)).width + 4,
    height: LABEL_HEIGHT,
  }));
  const buttons = { left: box.width - 98, top: box.height - 48, width: 98, height: 48 };
  for (const label of placeLabels(requests, box, [buttons]))
    drawLabel(context, picture, label, theme);
}

/** The selected and the hovered point ask first, so that theirs are the labels that find room. */
function labelledPoints({ positions, selected, hovered }: ScatterPicture): number[] {
  const n = positions.length / 2;
  const marked = [hovered, selected].filter((index) => index !== null && index < n);
  const all = n <= LABELLED_POINTS ? Array.from({ length: n }, (_, index) => index) : [];
  return [...new Set([...marked.filter((index) => index !== null), ...all])];
}

function drawLabel(
  context: CanvasRenderingContext2D,
  picture: ScatterPicture,
  label: PlacedLabel,
  theme: CanvasTheme,
): void {
  const { index, left, top, width, height } = label;
  const marked = index === picture.hovered || index === picture.selected;
  if (marked) {
    context.fillStyle = theme.panel;
    context.fillRect(left, top, width, height);
  }
  context.fillStyle = marked ? theme.text : theme.secondary;
  context.fillText(labelOf(picture, index), left + 2, top + height / 2);
}

function labelOf({ labels }: ScatterPicture, index: number): string {
  const characters = Array.from(labels[index] ?? "");
  if (characters.length <= LABEL_CHARACTERS) return characters.join("");
  return `${characters.slice(0, LABEL_CHARACTERS - 1).join("")}…`;
}
