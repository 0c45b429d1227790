import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sampleSetIds, sampleSetPath, sampleSetSchema, type SampleSetId } from "./sample-set";

function readSampleSet(id: SampleSetId) {
  const file = new URL(`../../public${sampleSetPath(id)}`, import.meta.url);
  return sampleSetSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

const counts = { "support-faq": { inputs: 24, labels: 4 }, headlines: { inputs: 40, labels: 5 } };

describe.each(sampleSetIds)("sample set %s", (id) => {
  const sample = readSampleSet(id);

  it("has the announced number of texts, none twice, under its own id", () => {
    expect(sample.id).toBe(id);
    expect(sample.inputs).toHaveLength(counts[id].inputs);
    expect(new Set(sample.inputs.map((input) => input.text)).size).toBe(counts[id].inputs);
  });

  it("is half English and half Chinese under every label", () => {
    const labels = [...new Set(sample.inputs.map((input) => input.label))];
    expect(labels).toHaveLength(counts[id].labels);
    for (const label of labels) {
      const texts = sample.inputs.filter((input) => input.label === label);
      const chinese = texts.filter((input) => /\p{Script=Han}/u.test(input.text));
      expect(chinese).toHaveLength(texts.length / 2);
    }
  });
});
