import type { Page } from "@playwright/test";
import sharp from "sharp";
import { ComparePage } from "./compare-page";
import { expect, test } from "./watch";

interface PictureFile {
  name: string;
  type: string;
  base64: string;
}

/** A picture of one colour, other for every number, with a bar across it. */
async function drawn(
  number: number,
  format: "png" | "jpeg" | "webp" | "gif",
): Promise<PictureFile> {
  const background = `hsl(${number * 30}, 70%, 50%)`;
  const bar = { create: { width: 900, height: 40, channels: 3, background: "#222" } } as const;
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .composite([{ input: bar, top: number * 40, left: 0 }])
    .toFormat(format)
    .toBuffer();
  return {
    name: `picture-${number}.${format}`,
    type: `image/${format}`,
    base64: bytes.toString("base64"),
  };
}

/** Drops files on the panel of inputs, or pastes them on the page. */
async function bring(page: Page, how: "drop" | "paste", files: readonly PictureFile[]) {
  await page.evaluate(
    ([kind, given]) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      const options = { bubbles: true, cancelable: true };
      const grid = document.querySelector("[role=grid]");
      if (kind === "drop")
        grid?.dispatchEvent(new DragEvent("drop", { ...options, dataTransfer: data }));
      else
        document.body.dispatchEvent(
          new ClipboardEvent("paste", { ...options, clipboardData: data }),
        );
    },
    [how, files] as const,
  );
}

const inputs = (page: Page) => page.getByRole("grid", { name: "Inputs" });

test("pictures and texts are compared beside a column that takes texts only", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  const formats = ["png", "jpeg", "webp", "gif"] as const;
  const numbers = Array.from({ length: 12 }, (_, number) => number);
  const pictures = await Promise.all(numbers.map((at) => drawn(at, formats[at % 4] ?? "png")));
  await bring(page, "drop", pictures);
  await expect(compare.inputCount).toContainText("12");
  await bring(page, "paste", [await drawn(12, "png")]);
  await expect(compare.inputCount).toContainText("13");
  await compare.paste("a red picture\na blue picture\n一张绿色的图片");
  await expect(compare.inputCount).toContainText("16");
  await expect(inputs(page).getByText("picture-0.png")).toBeAttached();
  await expect(inputs(page).locator("img").first()).toBeVisible();
  await expect(inputs(page).getByText("768×512").first()).toBeVisible();

  await page.getByRole("button", { name: "Remove lexical" }).click();
  await page.getByRole("button", { name: "Remove static-256" }).click();
  await compare.addModel("ops-m2-encoder");
  await compare.addModel("builtin:visual");
  await expect(compare.column("A")).toContainText("13 not for this model");
  await compare.runToTheEnd();
  await expect(compare.column("A")).toContainText("3 inputs in");
  await expect(compare.column("B")).toContainText("16 inputs in");
  await expect(compare.column("C")).toContainText("16 inputs in");

  const first = page.getByRole("region", { name: /^Column A/ });
  await expect(first.getByText(/13 inputs are not for this model/)).toBeVisible();
  await inputs(page).getByText("picture-1.jpeg").click();
  const inspector = page.getByRole("region", { name: "Inspector" });
  await expect(inspector.locator("img").first()).toBeVisible();
  await expect(inspector.getByText(/Not for this model/)).toBeVisible();
  const visual = page.getByRole("region", { name: /^Column C/ });
  for (const view of [/Matrix/, /Map/]) {
    await compare.show(view);
    const drawing = visual.getByRole("application");
    await expect(drawing).toBeVisible();
    // Somewhere in the drawing is a picture: its cells, or its dots, are passed over until one is named.
    await expect(async () => {
      const box = await drawing.boundingBox();
      if (!box) throw new Error("nothing is drawn");
      for (let step = 1; step < 20; step++) {
        for (const across of [0.1, 0.3, 0.5, 0.7, 0.9]) {
          await page.mouse.move(box.x + box.width * across, box.y + (box.height * step) / 20);
          if ((await visual.locator("img").count()) > 0) return;
        }
      }
      throw new Error("no thumbnail was shown");
    }).toPass({ timeout: 20_000 });
    await expect(visual.locator("img").first()).toBeVisible();
  }
  await compare.show(/Neighbours/);
  await expect(visual.locator("img").first()).toBeVisible();
  await compare.show(/Vectors/);
  await expect(page.getByText("not for this model", { exact: true }).first()).toBeVisible();

  await page.reload();
  await expect(inputs(page).locator("img").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Up to date" })).toBeVisible();
});

test("what cannot be taken as a picture is refused with a reason", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>").toString("base64");
  const whole = await drawn(1, "png");
  const immense = Buffer.from(whole.base64, "base64");
  immense.writeUInt32BE(9_000, 16);
  immense.writeUInt32BE(5_000, 20);
  await bring(page, "drop", [
    { name: "logo.svg", type: "image/svg+xml", base64: svg },
    { ...whole, name: "cut.png", base64: whole.base64.slice(0, 80) },
    { ...whole, name: "immense.png", base64: immense.toString("base64") },
  ]);
  await expect(page.getByText(/logo\.svg is not a PNG, JPEG, WebP or GIF/)).toBeVisible();
  await expect(page.getByText(/cut\.png could not be decoded/)).toBeVisible();
  await expect(page.getByText(/immense\.png has 9,000 × 5,000 pixels/)).toBeVisible();
  await expect(compare.inputCount).toContainText("24");
});

test("a photograph is turned upright and loses its metadata", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  const sideways = await sharp({
    create: { width: 400, height: 200, channels: 3, background: "#c52" },
  })
    .jpeg()
    .withExif({ IFD0: { Artist: "someone" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  await bring(page, "drop", [
    { name: "photo.jpg", type: "image/jpeg", base64: sideways.toString("base64") },
  ]);
  await expect(inputs(page).getByText("200×400")).toBeVisible();
  const source = await inputs(page).locator("img").first().getAttribute("src");
  const sent = Buffer.from(source?.split(",")[1] ?? "", "base64");
  expect((await sharp(sent).metadata()).exif).toBeUndefined();
});

test("a pasted address is a picture or a text, and is asked for only after a click", async ({
  page,
}) => {
  const asked: string[] = [];
  const picture = await drawn(3, "png");
  await page.route("https://pictures.example/**", async (route) => {
    asked.push(route.request().headers()["referer"] ?? "no referrer");
    await route.fulfill({
      contentType: "image/png",
      body: Buffer.from(picture.base64, "base64"),
    });
  });
  const compare = new ComparePage(page);
  await compare.open();
  await compare.paste("https://pictures.example/a/sunset.png");
  await page.getByRole("dialog").getByRole("button", { name: "Add as a picture" }).click();
  await expect(inputs(page).getByText("pictures.example", { exact: true })).toBeVisible();
  expect(asked).toEqual([]);
  await page.getByRole("button", { name: /^Load the picture from pictures\.example/ }).click();
  await expect(inputs(page).locator("img")).toBeVisible();
  await expect.poll(() => asked).toEqual(["no referrer"]);
});

test("the sample of pictures opens with captions and offers a model that takes pictures", async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open();
  await page.getByRole("button", { name: "Sample", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Pictures and captions/ }).click();
  await expect(compare.inputCount).toContainText("60");
  await page.getByRole("button", { name: "Add visual" }).click();
  await expect(compare.column("D")).toContainText("20 pictures");
  await expect(page.getByRole("button", { name: "Add visual" })).toBeHidden();
  await compare.runToTheEnd();
  await expect(compare.column("D")).toContainText("60 inputs in");
});

test("a picture with a text is one input for a model that takes both, and for no other", async ({
  page,
}) => {
  const compare = new ComparePage(page);
  await compare.open();
  await bring(page, "drop", [await drawn(1, "png")]);
  await inputs(page).getByText("picture-1.png").click();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Text of input 1" }).fill("An orange flag");
  await page.keyboard.press("Control+Enter");
  await expect(inputs(page).getByText("An orange flag")).toBeVisible();
  await expect(inputs(page).locator("img")).toBeVisible();
  await compare.addModel("ops-m2-encoder");
  await compare.addModel("ops-gme-qwen2-vl-2b-instruct");
  await expect(compare.column("D")).toContainText("1 not for this model");
  await compare.runToTheEnd();
  await expect(compare.column("E")).toContainText("1 input in");
});

test("pictures can be sent as they are", async ({ page }) => {
  const compare = new ComparePage(page);
  await compare.open();
  await page.getByRole("button", { name: "More about the inputs" }).click();
  await page.getByRole("menuitemradio", { name: /^as they are/ }).click();
  const picture = await drawn(5, "jpeg");
  await bring(page, "drop", [picture]);
  await expect(inputs(page).getByText("900×600")).toBeVisible();
  await expect(inputs(page).locator("img")).toHaveAttribute(
    "src",
    `data:image/jpeg;base64,${picture.base64}`,
  );
});
