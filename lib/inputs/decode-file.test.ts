import { describe, expect, it } from "vitest";
import { decodeFile } from "./decode-file";

const chinese = "运费是多少？我的订单什么时候到。";

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) {
    view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

describe("decodeFile", () => {
  it("reads UTF-8 with and without a byte order mark", () => {
    const expected = { type: "text", text: `${chinese} 👍`, encoding: "utf-8", problems: [] };
    expect(decodeFile(bytesOf(`${chinese} 👍`))).toEqual(expected);
    expect(decodeFile(bytesOf(`\uFEFF${chinese} 👍`))).toEqual(expected);
  });

  it("reads UTF-16 of both byte orders", () => {
    expect(decodeFile(utf16(chinese, true))).toMatchObject({ text: chinese, encoding: "utf-16le" });
    expect(decodeFile(utf16(chinese, false))).toMatchObject({
      text: chinese,
      encoding: "utf-16be",
    });
  });

  it("reads GB18030, which older Chinese spreadsheets write", () => {
    const bytes = Uint8Array.from([
      0xc4, 0xe3, 0xba, 0xc3, 0xa3, 0xac, 0xca, 0xc0, 0xbd, 0xe7, 0x0a, 0x61, 0x62,
    ]);
    expect(decodeFile(bytes)).toMatchObject({ text: "你好，世界\nab", encoding: "gb18030" });
  });

  it("does not take Latin-1 for Chinese, and says what it replaced", () => {
    const bytes = Uint8Array.from(
      "Un café déjà payé, et rien de plus.",
      (letter) => letter.charCodeAt(0) & 0xff,
    );
    const latin = new Uint8Array(
      Array.from("Un café et rien de plus, merci.", (letter) => letter.charCodeAt(0)),
    );
    expect(decodeFile(latin)).toMatchObject({
      type: "text",
      encoding: "utf-8",
      problems: [{ code: "undecodable_bytes", params: { count: 1 } }],
    });
    expect(decodeFile(bytes)).not.toMatchObject({ encoding: "gb18030" });
  });

  it("refuses pictures, archives and other binary data", () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    expect(decodeFile(png)).toEqual({
      type: "refused",
      problem: { code: "binary", params: { kind: "PNG" } },
    });
    const zip = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0]);
    expect(decodeFile(zip)).toMatchObject({ type: "refused" });
    const floats = new Uint8Array(
      Float32Array.from({ length: 256 }, (_, at) => Math.sin(at)).buffer,
    );
    expect(decodeFile(floats)).toMatchObject({ type: "refused" });
    expect(decodeFile(new Uint8Array(1_000))).toMatchObject({ type: "refused" });
  });

  it("keeps a NUL in a text, and reads an empty file as empty text", () => {
    expect(decodeFile(bytesOf("before\0after"))).toMatchObject({ text: "before\0after" });
    expect(decodeFile(new Uint8Array(0))).toMatchObject({ type: "text", text: "", problems: [] });
  });
});
