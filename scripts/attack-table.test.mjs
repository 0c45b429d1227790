import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "./project-root.mjs";

const rows = readFileSync(join(projectRoot, "docs/security.md"), "utf8")
  .split("\n## Attacks\n")[1]
  .split("\n## ")[0]
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => line.split("|").map((cell) => cell.trim()));

describe("the attack table of docs/security.md", () => {
  it("has the threats that every server of this kind meets", () => {
    const threats = rows.map(([, threat]) => threat).join("\n");
    for (const name of ["XSS", "CSRF", "DNS rebinding", "SSRF", "formula", "prototype", "fixation"])
      expect(threats).toContain(name);
  });

  it.each(rows)("%s%s is stopped as a test shows", (_, threat, defence, proof) => {
    expect(threat && defence).toBeTruthy();
    const [, file, name] = /^`([^`]+)` "(.+)"$/.exec(proof) ?? [];
    expect(existsSync(join(projectRoot, file)), `${file} exists`).toBe(true);
    expect(readFileSync(join(projectRoot, file), "utf8")).toContain(`"${name}"`);
  });
});
