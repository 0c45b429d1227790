import { packRun, unpackRun } from "@/lib/contract/run-bytes";
import type { RunDocument } from "@/lib/contract/run-document";
import { RunFormatError } from "@/lib/contract/run-format-error";
import { base64 } from "@/lib/inputs/base64";
import { base64Bytes, fromBase64Url, toBase64Url } from "@/lib/inputs/base64-bytes";
import { compressed, decompressed } from "./compression";

/** Longer fragments are cut by some chats and mail programs; such a run travels as a file. */
export const longestFragment = 32 * 1024;

/** 24 kB of compressed bytes are rarely more than this; what grows further is no run of ours. */
const mostLinkBytes = 4 * 1024 * 1024;

/** The part of a link's address after `#`, which browsers never send to a server. */
export async function fragmentOf(run: RunDocument): Promise<string> {
  const bytes = await compressed(packRun(run), "deflate-raw");
  return toBase64Url(base64(bytes));
}

/** The run in a link's fragment, with or without `#`. Throws a {@link RunFormatError}. */
export async function runOfFragment(fragment: string): Promise<RunDocument> {
  const text = fragment.replace(/^#/, "");
  if (!/^[A-Za-z0-9_-]+$/.test(text)) {
    throw new RunFormatError("not-a-run", "the address holds no run");
  }
  // Whoever pastes a longer one by hand may, within reason.
  if (text.length > 8 * longestFragment) {
    throw new RunFormatError("too-large", "the address is too long");
  }
  return unpackRun(await decompressed(bytesOf(text), "deflate-raw", mostLinkBytes));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return base64Bytes(fromBase64Url(text));
  } catch (cause) {
    throw new RunFormatError("damaged", "the address is cut off", cause);
  }
}
