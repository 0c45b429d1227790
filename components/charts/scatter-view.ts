/** A place on the screen in CSS pixels, or a distance there. */
export type Point = { x: number; y: number };

/** What a person did to the view: magnification over the fitted one, and a shift in CSS pixels. */
export type ScatterView = { zoom: number; shift: Point };

/** How positions become places on the screen: `screen = position * scale + offset`. */
export type ScatterTransform = { scale: number; offset: Point };

export const FITTED: ScatterView = { zoom: 1, shift: { x: 0, y: 0 } };

/** Space around the points when all of them are shown, in CSS pixels. */
const MARGIN = 28;
const MAX_ZOOM = 200;

/**
 * Fits n × 2 positions into a box with one scale for both axes, then applies the view. Points that
 * coincide stand in the middle.
 */
export function scatterTransform(
  positions: Float32Array,
  box: { width: number; height: number },
  view: ScatterView,
): ScatterTransform {
  const [left, right] = extent(positions, 0);
  const [top, bottom] = extent(positions, 1);
  const scaleOf = (room: number, range: number) =>
    range > 0 ? Math.max(1, room - 2 * MARGIN) / range : Infinity;
  const fitted = Math.min(scaleOf(box.width, right - left), scaleOf(box.height, bottom - top));
  const scale = (Number.isFinite(fitted) ? fitted : 1) * view.zoom;
  return {
    scale,
    offset: {
      x: box.width / 2 + view.shift.x - ((left + right) / 2) * scale,
      y: box.height / 2 + view.shift.y - ((top + bottom) / 2) * scale,
    },
  };
}

/** The view after magnifying by a factor, with the place under `at` standing still. */
export function zoomedAt(
  view: ScatterView,
  factor: number,
  at: Point,
  box: { width: number; height: number },
): ScatterView {
  const zoom = Math.max(1, Math.min(MAX_ZOOM, view.zoom * factor));
  const ratio = zoom / view.zoom;
  const moved = (place: number, middle: number, shift: number) =>
    (place - middle) * (1 - ratio) + shift * ratio;
  // Back at the fitted size there is nothing to look for outside of it.
  if (zoom === 1) return FITTED;
  return {
    zoom,
    shift: {
      x: moved(at.x, box.width / 2, view.shift.x),
      y: moved(at.y, box.height / 2, view.shift.y),
    },
  };
}

/** The view moved by a distance on the screen. */
export function shifted(view: ScatterView, by: Point): ScatterView {
  return { ...view, shift: { x: view.shift.x + by.x, y: view.shift.y + by.y } };
}

/** Where a point stands on the screen. */
export function screenPoint(
  positions: Float32Array,
  index: number,
  { scale, offset }: ScatterTransform,
): Point {
  return {
    x: positions[index * 2]! * scale + offset.x,
    y: positions[index * 2 + 1]! * scale + offset.y,
  };
}

function extent(positions: Float32Array, axis: number): [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (let at = axis; at < positions.length; at += 2) {
    least = Math.min(least, positions[at]!);
    most = Math.max(most, positions[at]!);
  }
  return least <= most ? [least, most] : [0, 0];
}
