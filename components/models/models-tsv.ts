import type { ModelDescription, Price } from "@/lib/contract/models-answer";
import { tabSeparated } from "@/lib/export/tab-separated";

const heading = [
  "model",
  "provider",
  "modality",
  "kind",
  ...factHeads("dimension"),
  ...factHeads("input limit (tokens)"),
  ...factHeads("languages"),
  "inputs per request",
  ...factHeads("requests per second"),
  "prices",
  "remark",
  "not ready",
];

/** The models as tab-separated values for a spreadsheet: each fact with its standing and source. */
export function modelsTsv(models: readonly ModelDescription[]): string {
  return tabSeparated([heading, ...models.map(cellsOf)]);
}

function cellsOf(model: ModelDescription): string[] {
  return [
    model.reference,
    model.provider,
    model.modality,
    model.kind === "emulated" ? "emulated: not Alibaba's vectors" : (model.kind ?? ""),
    ...factCells(model.dimension),
    ...factCells(model.inputTokenLimit),
    ...factCells(model.languages),
    String(model.batchInputs),
    ...factCells(model.requestsPerSecond),
    model.prices.map(priceText).join("; "),
    model.remark ?? "",
    model.notReady?.text ?? "",
  ];
}

function factHeads(name: string): string[] {
  return [name, `${name}: standing`, `${name}: source`];
}

function factCells(fact: ModelDescription["dimension"] | ModelDescription["languages"]): string[] {
  const { value, standing, source } = fact;
  const none = standing === "unknown" ? "" : "none";
  return [value === null ? none : String(value), standing, source ?? ""];
}

function priceText({ amount, unit, currency, standing, source, date }: Price): string {
  const per = unit === "request" ? "request" : "1,000 tokens";
  return `${currency ?? "currency unknown"} ${amount} per ${per} (${standing}, ${source}, ${date})`;
}
