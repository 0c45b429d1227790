import { chromium, type Browser } from "playwright";
import { buildApplication } from "../scripts/build-application.mjs";
import { ensureChromium } from "../scripts/find-chromium.mjs";
import { freePort } from "../scripts/free-port.mjs";
import { serveApplication } from "../scripts/serve-application.mjs";
import { figure, type BenchFigure } from "./figure";
import { categories, examine, type Examination } from "./lighthouse-run";
import { end } from "./local-process";
import { routeBundles } from "./route-bundle";
import { median, roundsOr } from "./rounds";

const host = "127.0.0.1";
const mostAttempts = 3;

/** What Lighthouse says of every screen in its desktop preset, on a first visit to the built application. */
export async function run(): Promise<BenchFigure[]> {
  await buildApplication();
  const { address, child } = await serveApplication({
    port: await freePort(3300, host),
    host,
    stdio: "ignore",
  });
  try {
    const figures: BenchFigure[] = [];
    for (const route of plainRoutes()) {
      const examinations = await examineOften(`${address}${route}`, roundsOr(3));
      figures.push(...routeFigures(route, examinations));
    }
    return figures;
  } finally {
    await end(child);
  }
}

/** Screens whose address has no parameter: the others need something to show. */
function plainRoutes(): string[] {
  return routeBundles().flatMap(({ route }) => (route.includes("[") ? [] : [route]));
}

async function examineOften(page: string, rounds: number): Promise<Examination[]> {
  const examinations: Examination[] = [];
  for (let round = 0; round < rounds; round++) examinations.push(await examinePatiently(page));
  return examinations;
}

/** On a busy machine Chromium's trace is now and then incomplete, and Lighthouse asks to be run again. */
async function examinePatiently(page: string): Promise<Examination> {
  for (let attempt = 1; attempt < mostAttempts; attempt++) {
    const examination = await examineAlone(page).catch(() => null);
    if (examination !== null) return examination;
  }
  return examineAlone(page);
}

/** In a browser of its own, so that nothing is found that an earlier visit has stored. */
async function examineAlone(page: string): Promise<Examination> {
  const port = await freePort(9300, host);
  const browser = await launch(port);
  try {
    return await examine(page, port);
  } finally {
    await browser.close();
  }
}

async function launch(port: number): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: ["--no-sandbox", "--disable-dev-shm-usage", `--remote-debugging-port=${port}`],
  });
}

function routeFigures(route: string, examinations: readonly Examination[]): BenchFigure[] {
  return categories.map(({ id, name, target }) =>
    figure({
      name: `page: ${name} of ${route}`,
      value: median(examinations.map(({ scores }) => scores[id])),
      unit: "points",
      target,
      better: "more",
      detail: `Lighthouse, desktop, median of ${examinations.length}; ${id === "performance" ? metrics(examinations) : shortfalls(examinations, id)}`,
    }),
  );
}

function metrics(examinations: readonly Examination[]): string {
  const largest = median(examinations.map(({ largestPaintMs }) => largestPaintMs));
  const blocked = median(examinations.map(({ blockedMs }) => blockedMs));
  const shift = Math.max(...examinations.map(({ layoutShift }) => layoutShift));
  const weight = median(examinations.map(({ bytes }) => bytes));
  return `largest paint ${Math.round(largest)} ms, blocked ${Math.round(blocked)} ms, layout shift at most ${shift.toFixed(3)}, ${Math.round(weight / 1_000)} kB in all`;
}

function shortfalls(
  examinations: readonly Examination[],
  id: (typeof categories)[number]["id"],
): string {
  const failed = new Set(examinations.flatMap((examination) => examination.failed[id]));
  return failed.size === 0 ? "no audit failed" : `failed: ${[...failed].join(", ")}`;
}
