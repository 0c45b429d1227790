import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";

const folder = new URL("../../i18n/messages/", import.meta.url);

type Messages = string | { [name: string]: Messages };
const messagesSchema: z.ZodType<Messages> = z.lazy(() =>
  z.union([z.string(), z.record(z.string(), messagesSchema)]),
);

/** Some hundred real texts of each kind, in an order that has nothing to do with them. */
export function textsOfKinds(): Record<"english" | "chinese" | "mixed", string[]> {
  const english = sentencesOf("en");
  const chinese = sentencesOf("zh");
  const mixed = english.flatMap((text, at) => {
    const other = chinese[at];
    return other === undefined ? [] : at % 2 === 0 ? `${text} ${other}` : `${other}(${text})`;
  });
  return { english, chinese, mixed };
}

/** The sentences of the screen's own words, without those that are a label only. */
function sentencesOf(locale: "en" | "zh"): string[] {
  const files = readdirSync(new URL(`${locale}/`, folder)).toSorted();
  const texts = files.flatMap((file) => {
    const content = readFileSync(new URL(`${locale}/${file}`, folder), "utf8");
    return leavesOf(messagesSchema.parse(JSON.parse(content)));
  });
  const shortest = locale === "en" ? 15 : 6;
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.!?。！？；：])\s*/))
    .filter((text) => text.length >= shortest && !/[{}<>]/.test(text));
  return sentences.toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function leavesOf(messages: Messages): string[] {
  return typeof messages === "string" ? [messages] : Object.values(messages).flatMap(leavesOf);
}
