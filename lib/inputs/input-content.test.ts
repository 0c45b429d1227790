import { describe, expect, it } from "vitest";
import { acceptsInput, inputKey, inputName, isEmptyInput } from "./input-content";
import type { InputImage } from "./input-image";

const picture = (hash: string, name = "a.png"): InputImage => ({
  source: "data",
  dataUrl: "data:image/png;base64,AAAA",
  width: 2,
  height: 3,
  bytes: 3,
  name,
  hash,
});
const address: InputImage = { source: "address", url: "https://pictures.example/a/b.png" };

describe("inputKey", () => {
  it("is the text alone where there is no picture", () => {
    expect(inputKey({ text: " as written " })).toBe(" as written ");
  });

  it("tells pictures apart by their bytes or address and their text, not by their name", () => {
    const key = inputKey({ text: "", image: picture("01", "a.png") });
    expect(inputKey({ text: "", image: picture("01", "b.png") })).toBe(key);
    expect(inputKey({ text: "", image: picture("02") })).not.toBe(key);
    expect(inputKey({ text: "caption", image: picture("01") })).not.toBe(key);
    expect(inputKey({ text: "", image: address })).toContain(address.url);
  });
});

describe("inputName", () => {
  it("is the text, else the file's name or the host", () => {
    expect(inputName({ text: "a text" })).toBe("a text");
    expect(inputName({ text: "", image: picture("01", "sunset.jpg") })).toBe("sunset.jpg");
    expect(inputName({ text: "", image: address })).toBe("pictures.example");
    expect(inputName({ text: "caption", image: address })).toBe("caption");
  });
});

it("takes a picture without text for an input, and spaces alone for none", () => {
  expect(isEmptyInput({ text: " " })).toBe(true);
  expect(isEmptyInput({ text: "", image: address })).toBe(false);
});

const takes = (accepts: { text: boolean; image: boolean; textWithImage: boolean }) => ({
  accepts,
  kind: "emulated" as const,
});

describe("acceptsInput", () => {
  const textOnly = takes({ text: true, image: false, textWithImage: false });
  const either = takes({ text: true, image: true, textWithImage: false });
  const together = takes({ text: true, image: true, textWithImage: true });
  const text = { text: "a" };
  const image = { text: " ", image: address };
  const both = { text: "a", image: address };

  it("goes by what an input holds", () => {
    expect([text, image, both].map((input) => acceptsInput(textOnly, input))).toEqual([
      true,
      false,
      false,
    ]);
    expect([text, image, both].map((input) => acceptsInput(either, input))).toEqual([
      true,
      true,
      false,
    ]);
    expect(acceptsInput(together, both)).toBe(true);
  });

  it("lets no local model have a picture that would have to be fetched", () => {
    const local = { ...either, kind: "local" } as const;
    expect(acceptsInput(local, image)).toBe(false);
    expect(acceptsInput(local, { text: "", image: picture("01") })).toBe(true);
  });

  it("rules nothing out for a model that nothing is known of", () => {
    expect(acceptsInput(null, both)).toBe(true);
  });
});
