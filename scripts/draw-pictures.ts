// Draws the sample pictures: every scripts/pictures/*.svg becomes public/samples/pictures/*.webp. Run it
// with `npx tsx scripts/draw-pictures.ts` after a change of a drawing.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { projectRoot } from "./project-root.mjs";

const width = 384;
const height = 288;
/** Twenty pictures travel with every text–picture sample, so that each has to stay small. */
const mostBytes = 12_000;

const source = join(projectRoot, "scripts", "pictures");
const target = join(projectRoot, "public", "samples", "pictures");

mkdirSync(target, { recursive: true });
for (const file of readdirSync(source).filter((name) => name.endsWith(".svg"))) {
  const name = `${file.slice(0, -".svg".length)}.webp`;
  const picture = await draw(join(source, file));
  if (picture.length > mostBytes) {
    throw new Error(
      `${name} has ${picture.length} bytes, more than ${mostBytes}: draw it simpler.`,
    );
  }
  writeFileSync(join(target, name), picture);
  console.log(`${name}  ${picture.length} bytes`);
}

/** Drawn at twice the size and scaled down, which gives smoother edges than drawing at once. */
function draw(path: string): Promise<Buffer> {
  return sharp(path, { density: 192 })
    .resize(width, height)
    .flatten({ background: "#ffffff" })
    .webp({ quality: 88, effort: 6 })
    .toBuffer();
}
