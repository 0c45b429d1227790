import { describe, expect, it } from "vitest";
import type { InputImage } from "@/lib/inputs/input-image";
import type { TextInput } from "@/lib/inputs/text-input";
import { joinPictures, pictureHashes, separatePictures, storedInputSchema } from "./stored-inputs";

function picture(hash: string): InputImage {
  const dataUrl = `data:image/png;base64,${hash}`;
  return { source: "data", dataUrl, width: 2, height: 1, bytes: 9, name: `${hash}.png`, hash };
}

const inputs: readonly TextInput[] = [
  { id: "1", text: "a text", label: null },
  { id: "2", text: "", label: "cat", image: picture("aa") },
  { id: "3", text: "with a text", label: null, image: picture("bb") },
  { id: "4", text: "", label: null, image: picture("aa") },
  { id: "5", text: "", label: null, image: { source: "address", url: "https://example.com/a" } },
];

describe("pictures apart from their inputs", () => {
  it("are stored once each, and no input keeps their bytes", () => {
    const stored = separatePictures(inputs);
    expect([...stored.pictures.keys()]).toEqual(["aa", "bb"]);
    expect(JSON.stringify(stored.inputs)).not.toContain("base64");
    expect(pictureHashes(stored.inputs)).toEqual(["aa", "bb"]);
  });

  it("come back to every input that names them", () => {
    const stored = separatePictures(inputs);
    const read = storedInputSchema.array().parse(structuredClone(stored.inputs));
    expect(joinPictures(read, stored.pictures)).toEqual(inputs);
  });

  it("leave out an input whose picture is gone, unless it has a text", () => {
    const left = joinPictures(separatePictures(inputs).inputs, new Map());
    expect(left.map(({ id }) => id)).toEqual(["1", "3", "5"]);
    expect(left[1]?.image).toBeUndefined();
  });
});

it("inputs that were stored with the bytes in them are read as they are", () => {
  const read = storedInputSchema.array().parse(structuredClone(inputs));
  expect(joinPictures(read, new Map())).toEqual(inputs);
});
