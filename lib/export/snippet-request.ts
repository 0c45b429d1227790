import { kindMarks, type ExportKind } from "./export-marks";

export type SnippetLanguage = "curl" | "python" | "node";

/** `alibaba` calls Alibaba's dense endpoint, `builtin` the playground's own API. */
export type SnippetProvider = "alibaba" | "builtin";

/** One column of a run, as far as code that repeats it needs to know. */
export interface SnippetRequest {
  provider: SnippetProvider;
  modelId: string;
  kind: ExportKind;
  /**
   * For `alibaba` the service's host, null to leave it to OPENSEARCH_ENDPOINT alone; for `builtin`
   * the address of the playground, null for `http://127.0.0.1:3000`.
   */
  endpoint: string | null;
  workspace: string;
  role: "query" | "document" | null;
  /** Null for the model's own dimension, which is then not asked for. */
  dimension: number | null;
  /** Whether the model answers with all components of a vector or with token weights. */
  form: "dense" | "sparse";
  /** How many components the vectors on screen were cut to in the playground; null where they were not. */
  cut: number | null;
  /** The first few inputs of the run. */
  inputs: readonly string[];
  totalInputs: number;
}

/** A picture as code names it: an address, or a file that lies beside the code. */
export type SnippetPicture =
  { source: "address"; url: string } | { source: "file"; name: string; mediaType: string };

/** An input of a model that takes pictures: a text, a picture, or both. */
export interface SnippetInput {
  text: string | null;
  picture: SnippetPicture | null;
}

/** The same of a column whose model takes pictures too; its vectors are dense. */
export interface MultimodalRequest extends Omit<SnippetRequest, "provider" | "form" | "inputs"> {
  provider: "alibaba";
  inputs: readonly SnippetInput[];
}

/** What the reader must know first, as comment lines without the comment sign. */
export function openingComment(request: SnippetRequest | MultimodalRequest): string[] {
  const { inputs, totalInputs } = request;
  const lines = [
    `${request.provider}:${oneLine(request.modelId)}, input_type ${request.role ?? "not given"}`,
  ];
  if (request.kind === "emulated") {
    lines.push(
      `${kindMarks.emulated}. The vectors on screen were made by the playground's emulator.`,
      "This code calls the real service: it sends the inputs to Alibaba, is billed to your key,",
      "and returns different vectors.",
    );
  }
  if (request.cut !== null) {
    lines.push(
      `The vectors on screen were cut to their first ${request.cut} components and brought to length 1`,
      "in the playground. This code returns all components.",
    );
  }
  if (inputs.length < totalInputs) {
    lines.push(
      `The first ${inputs.length} of ${totalInputs} inputs of the run; put in the others.`,
    );
  }
  return lines;
}

/** Comment lines with their sign, a line end after each. */
export function commented(sign: "#" | "//", lines: readonly string[]): string {
  return lines.map((line) => `${sign} ${line}\n`).join("");
}

/** A comment must not end before its line does. */
function oneLine(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "?");
}
