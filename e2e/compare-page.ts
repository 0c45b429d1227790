import { expect, type Locator, type Page } from "@playwright/test";

/** The Compare screen as a person finds their way on it: by roles and names. */
export class ComparePage {
  readonly page: Page;
  readonly run: Locator;
  readonly cancel: Locator;
  readonly columns: Locator;

  constructor(page: Page) {
    this.page = page;
    this.run = page.getByRole("button", { name: /^(Run|运行)/ });
    this.cancel = page.getByRole("button", { name: /^(Cancel|取消)$/ });
    this.columns = page.getByRole("list", { name: /^(Columns|列)$/ });
  }

  async open(path = "/compare"): Promise<void> {
    await this.page.goto(path);
    await expect(this.columns).toBeVisible();
  }

  /** One column's card, by its letter. */
  column(letter: string): Locator {
    return this.columns.getByRole("listitem", { name: new RegExp(`^(Column|列) ${letter}`) });
  }

  /** Runs what is missing and waits for the last column, however many inputs there are. */
  async runToTheEnd(): Promise<void> {
    await this.run.click();
    const finished = this.page.getByRole("button", { name: /^(Up to date|已是最新)/ });
    await expect(finished).toBeVisible({ timeout: 50_000 });
  }

  async show(view: RegExp): Promise<void> {
    await this.page.getByRole("tab", { name: view }).click();
  }

  /** Pastes text as the clipboard would, on the page itself. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData("text/plain", pasted);
      document.body.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  /** The number of inputs, as it stands beside the panel's title. */
  get inputCount(): Locator {
    return this.page.getByRole("heading", { name: /^Inputs/ }).locator("..");
  }

  /** Adds a column by typing into the picker. */
  async addModel(search: string): Promise<void> {
    await this.page.getByRole("button", { name: /^(Add a model|添加模型)$/ }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("combobox").fill(search);
    await dialog.getByRole("option").first().click();
    await expect(dialog).toBeHidden();
  }
}
