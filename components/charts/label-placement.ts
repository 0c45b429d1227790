import type { Point } from "./scatter-view";

/** A label that asks for a place beside its point; sizes in CSS pixels. */
export type LabelRequest = { index: number; point: Point; width: number; height: number };

/** A label with the place of its upper left corner. */
export type PlacedLabel = LabelRequest & { left: number; top: number };

/** A part of the screen in CSS pixels. */
export type Rectangle = { left: number; top: number; width: number; height: number };

/** Between a point and its label. */
const GAP = 9;

/**
 * Places labels right of, left of, above or below their points, where they fit into the box and
 * touch neither a reserved part nor a label placed before them; those without such a place are left out. Earlier requests
 * have the first choice. Places free of points are preferred to those that cover one.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  box: { width: number; height: number },
  reserved: readonly Rectangle[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    const free = candidates(request).filter(
      (candidate) =>
        isInside(candidate, box) &&
        ![...reserved, ...placed].some((other) => overlap(candidate, other)),
    );
    const coversPoint = (candidate: Rectangle) =>
      requests.some((other) => other.index !== request.index && contains(candidate, other.point));
    const place = free.find((candidate) => !coversPoint(candidate)) ?? free[0];
    if (place) placed.push(place);
  }
  return placed;
}

/** Whether two rectangles share any area. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

function candidates(request: LabelRequest): PlacedLabel[] {
  const { point, width, height } = request;
  const corners: Point[] = [
    { x: point.x + GAP, y: point.y - height / 2 },
    { x: point.x - GAP - width, y: point.y - height / 2 },
    { x: point.x - width / 2, y: point.y - GAP - height },
    { x: point.x - width / 2, y: point.y + GAP },
  ];
  return corners.map(({ x, y }) => ({ ...request, left: x, top: y }));
}

function isInside(label: Rectangle, box: { width: number; height: number }): boolean {
  return (
    label.left >= 0 &&
    label.top >= 0 &&
    label.left + label.width <= box.width &&
    label.top + label.height <= box.height
  );
}

function contains(label: Rectangle, point: Point): boolean {
  return (
    point.x >= label.left &&
    point.x <= label.left + label.width &&
    point.y >= label.top &&
    point.y <= label.top + label.height
  );
}
