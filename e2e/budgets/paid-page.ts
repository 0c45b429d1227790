import type { Locator, Page } from "@playwright/test";
import { ComparePage } from "../compare-page";

/** The model of the first column, which is real on this server. */
export const model = "alibaba:ops-text-embedding-002";

/** Compare with the first column alone: the one whose calls are paid for. */
export async function paidPage(page: Page): Promise<ComparePage> {
  const compare = new ComparePage(page);
  await compare.open();
  for (const letter of ["C", "B"]) {
    const remove = compare.column(letter).getByRole("button", { name: /^Remove / });
    // A page that was here before has removed them already.
    if ((await remove.count()) > 0) await remove.click();
  }
  return compare;
}

export function panel(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}
