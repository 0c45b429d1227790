import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "./project-root.mjs";
import { packageProgram } from "./run-command.mjs";

// A linter that checks nothing is green, too: here it has to find what is planted, with the project's own rules.

const layerRule = "boundaries(dependencies)";

/** [importing file, imported file] that the layer table forbids. */
const forbidden = [
  ["app/compare/page.tsx", "lib/server/services/embed.ts"],
  ["app/api/models/route.ts", "lib/server/providers/registry.ts"],
  ["app/api/embeddings/route.ts", "lib/server/env.ts"],
  ["components/compare/matrix.tsx", "lib/server/http/app-error.ts"],
  ["components/compare/map.tsx", "components/inputs/list.tsx"],
  ["components/ui/button.tsx", "lib/client/api/embed.ts"],
  ["components/charts/heat-map.tsx", "lib/catalogue/models.ts"],
  ["lib/client/queries/models.ts", "lib/builtin/embed.ts"],
  ["lib/server/services/embed.ts", "lib/server/providers/alibaba/dense.ts"],
  ["lib/server/services/usage.ts", "lib/server/http/ndjson.ts"],
  ["lib/server/providers/alibaba/dense.ts", "lib/server/providers/openai/dense.ts"],
  ["lib/server/providers/alibaba/errors.ts", "lib/builtin/embed.ts"],
  ["lib/server/providers/alibaba/choice.ts", "lib/server/providers/registry.ts"],
  ["lib/server/env.ts", "lib/server/http/log.ts"],
  ["lib/server/http/ndjson.ts", "lib/server/services/embed.ts"],
  ["lib/emulator/answer.ts", "lib/server/providers/alibaba/dense.ts"],
  ["lib/inputs/parse.ts", "lib/builtin/embed.ts"],
  ["lib/maths/cosine.ts", "lib/contract/role.ts"],
  ["lib/builtin/embed.ts", "lib/maths/cosine.ts"],
  ["e2e/smoke.ts", "lib/contract/role.ts"],
];

const allowed = [
  ["app/help/page.tsx", "components/compare/matrix.tsx"],
  ["app/api/health/route.ts", "lib/server/services/embed.ts"],
  ["components/inputs/list.tsx", "components/ui/button.tsx"],
  ["lib/server/services/plan.ts", "lib/server/providers/registry.ts"],
  ["lib/server/services/send.ts", "lib/server/http/app-error.ts"],
  ["lib/server/providers/registry.ts", "lib/server/providers/openai/dense.ts"],
  ["lib/server/providers/builtin/dense.ts", "lib/builtin/embed.ts"],
  ["lib/server/providers/openai/errors.ts", "lib/server/providers/post-json.ts"],
  ["lib/inputs/estimate.ts", "lib/builtin/tokenizer.ts"],
];

/** [file, content, rule] that style forbids. */
const unstylish = [
  ["lib/maths/loose.ts", "export const loose: any = 1;", "typescript(no-explicit-any)"],
  [
    "lib/maths/forced.ts",
    'export const forced = JSON.parse("1") as number;',
    "typescript(consistent-type-assertions)",
  ],
  ["lib/maths/loud.ts", 'console.log("loud");\nexport {};', "eslint(no-console)"],
  ["lib/maths/secret.ts", "export const secret = process.env.KEY;", "node(no-process-env)"],
  ["lib/maths/Shouting.ts", "export const shouting = 1;", "unicorn(filename-case)"],
  ["lib/maths/long.ts", `export const lines = [${"\n1,".repeat(250)}];\n`, "eslint(max-lines)"],
  [
    "components/compare/hooks.tsx",
    'import { useState } from "react";\nexport function Odd({ on }: { on: boolean }) {\n  if (on) useState(0);\n  return null;\n}',
    "react-hooks(rules-of-hooks)",
  ],
  [
    "lib/maths/floating.ts",
    "async function later() {}\nexport function now() {\n  later();\n}",
    "typescript(no-floating-promises)",
  ],
  ["lib/drawer/thing.ts", "export const thing = 1;", "boundaries(no-unknown-files)"],
];

let project = "";
let found = new Map();

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "embedscope-lint-"));
  for (const file of [".oxlintrc.json", "tsconfig.json", "package.json"]) {
    cpSync(join(projectRoot, file), join(project, file));
  }
  symlinkSync(join(projectRoot, "node_modules"), join(project, "node_modules"), "junction");
  for (const path of new Set([...forbidden, ...allowed].flat())) {
    plant(path, `export const planted = "${path}";\n`);
  }
  for (const [from, to] of [...forbidden, ...allowed]) {
    plant(
      from,
      `import { planted as other } from "@/${to.replace(/\.tsx?$/, "")}";\nexport const planted = other;\n`,
    );
  }
  for (const [path, content] of unstylish) plant(path, content);
  found = lint();
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("the linter", () => {
  it.each(forbidden)("forbids %s to import %s", (from) => {
    expect(found.get(from)).toContain(layerRule);
  });

  it.each(allowed)("lets %s import %s", (from) => {
    expect(found.get(from) ?? []).not.toContain(layerRule);
  });

  it.each(unstylish)("refuses %s", (path, _content, rule) => {
    expect(found.get(path)).toContain(rule);
  });
});

function plant(path, content) {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), content);
}

/** @returns {Map<string, string[]>} the rules broken in each file */
function lint() {
  const broken = new Map();
  for (const { filename, code } of JSON.parse(lintReport()).diagnostics) {
    broken.set(filename, [...(broken.get(filename) ?? []), code]);
  }
  return broken;
}

function lintReport() {
  try {
    const args = [packageProgram("oxlint"), "--format=json"];
    return execFileSync(process.execPath, args, { cwd: project, encoding: "utf8" });
  } catch (error) {
    return error.stdout; // it exits with 1 when it finds something
  }
}
