import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { playwrightTotals, totalsLine, vitestTotals } from "./test-totals.mjs";

const folder = mkdtempSync(join(tmpdir(), "embedscope-totals-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the totals of a test run", () => {
  it("are read from vitest's report", () => {
    const path = report({
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
    });
    expect(vitestTotals(path)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it("are read from Playwright's report, a flaky test being a failed one", () => {
    const path = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } });
    expect(playwrightTotals(path)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  it("are nothing without a report", () => {
    const none = { passed: 0, failed: 0, skipped: 0 };
    expect(vitestTotals(join(folder, "none.json"))).toEqual(none);
  });

  it("name skipped tests only when there are any", () => {
    expect(totalsLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(totalsLine({ passed: 1, failed: 2, skipped: 3 })).toBe("1 passed, 2 failed, 3 skipped");
  });
});

function report(content) {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}
