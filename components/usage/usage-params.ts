import { createParser, parseAsString, parseAsStringLiteral } from "nuqs";
import { rangeChoices } from "@/lib/client/usage/day-range";
import { modelReferenceSchema, type ModelReference } from "@/lib/contract/model-reference";
import { callOutcomeSchema } from "@/lib/contract/usage-calls";

/** An ISO date as a date field gives it; anything else in the address counts as none. */
const parseAsDay = createParser({
  parse: (text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null,
  serialize: (day: string) => day,
});

export const rangeParams = {
  days: parseAsStringLiteral(rangeChoices).withDefault("month"),
  from: parseAsDay,
  to: parseAsDay,
};

/** What the charts show, by the name of a measure. */
export const measureParam = parseAsString.withDefault("tokens");

const parseAsModel = createParser({
  parse: (text) => modelReferenceSchema.safeParse(text).data ?? null,
  serialize: (model: ModelReference) => model,
});

/** Null lets all calls through. */
export const callFilterParams = {
  model: parseAsModel,
  outcome: parseAsStringLiteral(callOutcomeSchema.options),
};
