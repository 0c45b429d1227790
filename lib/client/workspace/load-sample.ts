import {
  sampleSetPath,
  sampleSetSchema,
  type SampleSet,
  type SampleSetId,
} from "@/lib/inputs/sample-set";
import { createIdFactory, type TextInput } from "@/lib/inputs/text-input";

/** Fetches a sample set; rejects when it cannot be had. */
export async function fetchSample(id: SampleSetId): Promise<SampleSet> {
  const response = await fetch(sampleSetPath(id));
  return sampleSetSchema.parse(await response.json());
}

/** The inputs of a sample set, under new ids. */
export async function loadSample(id: SampleSetId): Promise<readonly TextInput[]> {
  const nextId = createIdFactory();
  return (await fetchSample(id)).inputs.map((input) => ({ ...input, id: nextId() }));
}
