import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutJson } from "./json-layout";

const folding = { leftOut: (count: number) => `<${count}>` };
const layOut = (text: string) => layOutJson(text, folding);

describe("layOutJson", () => {
  it("breaks long objects over lines and keeps short ones on one", () => {
    const long = "x".repeat(100);
    expect(layOut(`{"a":{"b":1,"c":null},"text":"${long}"}`)).toBe(
      `{\n  "a": { "b": 1, "c": null },\n  "text": "${long}"\n}`,
    );
  });

  it("folds a vector to its ends and says how many numbers it left out", () => {
    const vector = Array.from({ length: 1_024 }, (_, at) => at / 8);
    expect(layOut(JSON.stringify({ embedding: vector }))).toBe(
      '{\n  "embedding": [0, 0.125, 0.25, 0.375, <1018>, 127.75, 127.875]\n}',
    );
  });

  it("folds base64, with the head of a data URL kept", () => {
    const picture = `data:image/png;base64,${"iVBORw0KGgo".repeat(30)}`;
    expect(layOut(JSON.stringify({ image: picture }))).toMatch(
      /^\{ "image": "data:image\/png;base64,iVBOR[^ ]* <\d+> [^ ]+" \}$/,
    );
  });

  it("keeps the characters of numbers and strings as they came", () => {
    expect(layOut(String.raw`{"a":1.10,"b":1E-7,"c":"\u4e2d \" {,}"}`)).toBe(
      String.raw`{ "a": 1.10, "b": 1E-7, "c": "\u4e2d \" {,}" }`,
    );
  });

  it("lays out a text that was cut off as far as it goes", () => {
    expect(layOut('{"a":[1,2')).toBe('{\n  "a": [1, 2…\n…');
  });

  it.each(["", "plain words", "<html>{}</html>", "[".repeat(5_000)])(
    "leaves what it cannot read as it is (%#)",
    (text) => {
      expect(layOut(text)).toBe(text);
    },
  );

  it("changes nothing but white space where nothing is long", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ maxLength: 20 }), fc.jsonValue({ maxDepth: 3 })),
        (value) => {
          let folded = false;
          const leftOut = () => {
            folded = true;
            return "";
          };
          const laidOut = layOutJson(JSON.stringify(value, null, 1), { leftOut });
          fc.pre(!folded);
          expect(JSON.parse(laidOut)).toEqual(JSON.parse(JSON.stringify(value)));
        },
      ),
    );
  });
});
