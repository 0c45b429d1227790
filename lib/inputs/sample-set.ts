import { z } from "zod";
import { textInputSchema } from "./text-input";

/** The sample sets in `public/samples`, in the order in which they are offered. */
export const sampleSetIds = ["support-faq", "headlines"] as const;

export type SampleSetId = (typeof sampleSetIds)[number];

/** What a first visit begins with. */
export const defaultSampleSetId: SampleSetId = "support-faq";

const inBothLanguages = z.object({ en: z.string().min(1), zh: z.string().min(1) });

/** One file of `public/samples`. */
export const sampleSetSchema = z.object({
  id: z.enum(sampleSetIds),
  title: inBothLanguages,
  description: inBothLanguages,
  /** What the labels of the inputs mean, such as "Topic". */
  labelName: inBothLanguages,
  inputs: z.array(textInputSchema.omit({ id: true })).min(1),
});

export type SampleSet = z.infer<typeof sampleSetSchema>;

/** Where the file of a sample set is served. */
export function sampleSetPath(id: SampleSetId): string {
  return `/samples/${id}.json`;
}
