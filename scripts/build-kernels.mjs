// `npm run kernels`: compiles lib/maths/kernels/assembly to WebAssembly, kept as text in a TypeScript
// file, so that browsers, workers, tests and benches load it without a request or a file system.
import asc from "assemblyscript/asc";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot } from "./project-root.mjs";

const entry = "lib/maths/kernels/assembly/kernels.ts";
const output = join(projectRoot, "lib/maths/kernels/kernel-modules.ts");

/** The content of the generated file. Throws with the compiler's words when it refuses. */
export async function buildKernels() {
  const simd = await compile([]);
  const relaxed = await compile(["--enable", "relaxed-simd"]);
  return `// Made by \`npm run kernels\` from assembly/; a test compares it with a fresh build.

/** For engines with WebAssembly SIMD; ${simd.length} bytes as base64. */
export const simdModule =
  "${simd.toString("base64")}";

/** For engines with relaxed SIMD as well; ${relaxed.length} bytes as base64. */
export const relaxedSimdModule =
  "${relaxed.toString("base64")}";
`;
}

async function compile(features) {
  let bytes = null;
  const words = [];
  const options = ["-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--noExportMemory"];
  const { error } = await asc.main(
    [
      entry,
      "--outFile",
      "kernels.wasm",
      ...options,
      "--enable",
      "simd",
      ...features,
      "--baseDir",
      projectRoot,
    ],
    {
      readFile: (name, baseDir) => readSource(join(baseDir, name)),
      writeFile: (_, content) => (bytes = Buffer.from(content)),
      stderr: { write: (chunk) => words.push(chunk) },
    },
  );
  if (error || bytes === null) {
    throw new Error(`The kernels do not compile:\n${words.join("")}`, { cause: error });
  }
  return bytes;
}

/** The compiler asks for files that may not exist while it resolves an import. */
function readSource(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "EISDIR") return null;
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(output, await buildKernels());
}
