// The one file of this folder that needs Node; everything else also runs in the browser.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BuiltinModelFiles } from "./builtin-model";

/**
 * Reads the model's files from a folder, by default the one of this project below the working directory.
 * Rejects with the folder's name when one of them cannot be read.
 */
export async function readModelFiles(
  folder: string = join(/*turbopackIgnore: true*/ process.cwd(), "lib/builtin/model"),
): Promise<BuiltinModelFiles> {
  const read = (name: string) => readFile(join(/*turbopackIgnore: true*/ folder, name));
  try {
    const [json, dense, denseScale, queryGain, queryMap, sparse] = await Promise.all([
      read("model.json"),
      read("dense.i8.bin"),
      read("dense_scale.f32.bin"),
      read("query_gain.f32.bin"),
      read("query_map.f32.bin"),
      read("sparse.bin"),
    ]);
    const modelJson: unknown = JSON.parse(json.toString("utf8"));
    return { modelJson, dense, denseScale, queryGain, queryMap, sparse };
  } catch (cause) {
    throw new Error(
      `The built-in model could not be read from ${folder}. Start the program in the project's folder.`,
      { cause },
    );
  }
}
