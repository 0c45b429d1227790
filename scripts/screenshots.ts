// Pictures of a running application: `npm run screenshots -- [address] [folder] [--readme]`.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Browser, type Page } from "playwright";
import { installedChromium } from "./find-chromium.mjs";
import { projectRoot } from "./project-root.mjs";

type Screen = (page: Page, address: string) => Promise<void>;

interface Setting {
  language: "en" | "zh";
  theme: "light" | "dark";
  size: { width: number; height: number };
}

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

const screens: Record<string, Screen> = {
  compare: showCompare,
  help: async (page, address) => {
    await page.goto(`${address}/help`);
    await page.getByRole("heading", { level: 1 }).waitFor();
  },
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { readme: { type: "boolean", default: false } },
});
const address = positionals[0] ?? "http://127.0.0.1:3000";
const folder = positionals[1] ?? join(projectRoot, "docs", "screenshots-out");

const executablePath = installedChromium();
if (executablePath === null) throw new Error("No Chromium runs here; name one with CHROMIUM_PATH.");
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
try {
  if (options.readme) {
    const setting = { language: "en", theme: "light", size: desktop } as const;
    await take(browser, showCompare, setting, join(projectRoot, "docs", "screenshot.png"));
  } else {
    mkdirSync(folder, { recursive: true });
    for (const [name, screen] of Object.entries(screens)) {
      for (const setting of settings()) {
        const { language, theme, size } = setting;
        const file = `${name}-${language}-${theme}-${size.width}.png`;
        await take(browser, screen, setting, join(folder, file));
      }
    }
  }
} finally {
  await browser.close();
}

function settings(): Setting[] {
  return (["en", "zh"] as const).flatMap((language) =>
    (["light", "dark"] as const).flatMap((theme) =>
      [desktop, phone].map((size) => ({ language, theme, size })),
    ),
  );
}

async function take(on: Browser, screen: Screen, setting: Setting, path: string): Promise<void> {
  const context = await on.newContext({
    viewport: setting.size,
    colorScheme: setting.theme,
    locale: setting.language === "zh" ? "zh-CN" : "en-US",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await screen(page, address);
  await page.screenshot({ path });
  await context.close();
  console.log(path);
}

/** The Compare screen with the sample embedded and the maps drawn to their end. */
async function showCompare(page: Page, at: string): Promise<void> {
  await page.goto(`${at}/compare`);
  await page.getByRole("button", { name: /^Embed \d+|^Run|^运行|^嵌入/ }).click();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(5_000);
}
