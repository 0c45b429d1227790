import type { Browser } from "playwright";
import { buildApplication } from "../scripts/build-application.mjs";
import { freePort } from "../scripts/free-port.mjs";
import { serveApplication } from "../scripts/serve-application.mjs";
import { createKernels } from "@/lib/maths/kernels/create-kernels";
import { layoutQuality } from "@/lib/maths/umap/layout-quality";
import { figure, type BenchFigure } from "./figure";
import { firstPicture, openBrowser, runColumn, type FirstPicture } from "./first-picture";
import { end } from "./local-process";
import { median, roundsOr } from "./rounds";
import { madeUpTexts } from "./umap-texts";

const host = "127.0.0.1";
const n = 5_000;
const model = "alibaba:ops-text-embedding-002";
/** A picture says something when it keeps so many times the neighbours that chance would. */
const meaningful = 5;

/**
 * How soon after the click on Map the page shows 5,000 vectors of 1,024 dimensions: the built
 * application and a browser on one machine, the vectors from the emulator.
 */
export async function run(): Promise<BenchFigure[]> {
  await buildApplication();
  const unset = ["EMBEDSCOPE_CONFIG", "OPENAI_API_KEY", "OPENAI_BASE_URL", "DATABASE_URL"];
  const { address, child } = await serveApplication({
    port: await freePort(3300, host),
    host,
    stdio: "ignore",
    env: {
      ...process.env,
      ...Object.fromEntries(unset.map((name) => [name, ""])),
      EMULATOR: "always",
    },
  });
  try {
    const browser = await openBrowser();
    try {
      return figures(await pictures(browser, address));
    } finally {
      await browser.close();
    }
  } finally {
    await end(child);
  }
}

async function pictures(browser: Browser, address: string): Promise<FirstPicture[]> {
  const page = await runColumn(browser, address, model, madeUpTexts(n));
  const taken: FirstPicture[] = [];
  for (let round = 0; round < roundsOr(5); round++) taken.push(await firstPicture(page));
  return taken;
}

function figures(taken: readonly FirstPicture[]): BenchFigure[] {
  const [picture] = taken;
  if (picture === undefined) throw new Error("No map was opened: nothing to measure.");
  const { vectors, dimension, first, last } = picture;
  const kernels = createKernels();
  const kept = (positions: Float32Array) =>
    layoutQuality(kernels, vectors, dimension, positions, { sample: 2_000 })
      ?.neighbourPreservation ?? Number.NaN;
  const chance = 15 / (n - 1);
  const middle = (of: (picture: FirstPicture) => number) => median(taken.map(of));
  return [
    figure({
      name: "umap-first: first picture of the map",
      value: middle(({ drawn }) => drawn),
      unit: "ms",
      target: 500,
      better: "less",
      detail: `from the click on Map to points on the screen, ${vectors.length / dimension} × ${dimension}, median of ${taken.length}; its positions came after ${middle(({ received }) => received).toFixed(0)} ms, the last of the layout after ${middle(({ finished }) => finished).toFixed(0)} ms`,
    }),
    figure({
      name: "umap-first: neighbours that the first picture keeps",
      value: kept(first) / chance,
      unit: "times chance",
      target: meaningful,
      better: "more",
      detail: `PCA, ${kept(first).toFixed(3)} of the 15 nearest; the finished layout ${kept(last).toFixed(3)}; random positions ${chance.toFixed(3)}`,
    }),
  ];
}
