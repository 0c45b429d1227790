import { writeUnitVector } from "../unit-vector";
import { embedVisual, visualDimension } from "./embed-visual";
import { mix, scenes, type Painting } from "./paint-scene";
import { paintShape } from "./paint-shape";
import type { PictureDescription } from "./read-visual-words";
import type { Rgb } from "./visual-words";

const side = 48;
const white: Rgb = [255, 255, 255];
const lightGrey: Rgb = [225, 225, 225];
const black: Rgb = [10, 10, 10];
const ink: Rgb = [40, 40, 45];

/**
 * The visual descriptor that a picture of this description would have: small pictures of it are painted
 * and their descriptors averaged. So "a red square" lies near any picture of a red square, and near
 * other red things; what no word here names has no influence.
 */
export function expectedDescriptor(description: PictureDescription): Float32Array<ArrayBuffer> {
  const sum = new Float64Array(visualDimension);
  for (const painting of paintingsOf(description)) {
    const descriptor = embedVisual(paint(painting), side, side);
    for (let at = 0; at < sum.length; at++) sum[at]! += descriptor[at]!;
  }
  const expected = new Float32Array(visualDimension);
  writeUnitVector(sum, expected);
  return expected;
}

function paintingsOf({ colours, shape, scene }: PictureDescription): Painting[] {
  const [first, second] = colours;
  if (scene !== null) return [tinted(scenes[scene], first)];
  if (shape !== null) {
    const grounds = second ? [second] : [white, lightGrey, first ? black : white];
    return grounds.map((ground) => paintShape(shape, first ?? ink, ground));
  }
  if (first === undefined) return [];
  // A colour alone may fill the picture, or be that of something in it.
  return [bands(colours), bands(colours), paintShape("circle", first, second ?? white)];
}

function tinted(scene: Painting, colour: Rgb | undefined): Painting {
  return colour ? (x, y) => mix(scene(x, y), colour, 0.35) : scene;
}

/** The colours side by side. */
function bands(colours: readonly Rgb[]): Painting {
  return (x) => colours[Math.min(Math.floor(x * colours.length), colours.length - 1)] ?? white;
}

function paint(painting: Painting): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(side * side * 4);
  for (let at = 0; at < side * side; at++) {
    const x = ((at % side) + 0.5) / side;
    const y = (Math.floor(at / side) + 0.5) / side;
    const [red, green, blue] = painting(x, y);
    pixels[at * 4] = red;
    pixels[at * 4 + 1] = green;
    pixels[at * 4 + 2] = blue;
    pixels[at * 4 + 3] = 255;
  }
  return pixels;
}
