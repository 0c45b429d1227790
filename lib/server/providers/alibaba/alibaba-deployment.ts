import "server-only";
import { z } from "zod";
import type { EmbeddingAdapter, EmbeddingCall } from "../spec";
import { AppError } from "@/lib/server/http/app-error";
import { textsOf } from "../texts-of";
import { answerFacts, answerSchema, denseResultSchema } from "./alibaba-answer";
import { callAlibaba, type AlibabaConnection } from "./alibaba-connection";

/** A model that a customer deployed for itself. */
export interface Deployment {
  /** The address that the console shows, ending with `/predict`. */
  url: string;
  /** Sent beside the account's key; null where it is missing, which the platform answers with 401. */
  token: string | null;
  /** `text`: `{input, input_type}`. `typed`: `{type, data}`, one type a request, for texts and images. */
  form: "text" | "typed";
}

/** Some deployments answer without the `result` around their embeddings. */
const unwrapped = z.looseObject({ embeddings: z.unknown() });

const schema = z.preprocess((answer) => {
  const bare = unwrapped.safeParse(answer);
  if (!bare.success || "result" in bare.data) return answer;
  const { embeddings, ...rest } = bare.data;
  return { ...rest, result: { embeddings } };
}, answerSchema(denseResultSchema));

/** Dense embeddings of one deployment. Alibaba Cloud help: independent-deployment. */
export function alibabaDeployment(
  connection: AlibabaConnection,
  { url, token, form }: Deployment,
): EmbeddingAdapter {
  return {
    embed: async (call, options) => {
      const sent = form === "text" ? textBody(call) : typedBody(call);
      const request = { modelId: call.modelId, url, token, body: sent, answer: schema };
      const { body, headers } = await callAlibaba(connection, request, options);
      const { embeddings } = body.result;
      return { type: "dense", embeddings, ...answerFacts(body, headers) };
    },
  };
}

function textBody(call: EmbeddingCall): object {
  const { role, dimension } = call;
  return {
    input: textsOf(call),
    ...(role !== null && { input_type: role }),
    ...(dimension !== null && { dimension }),
  };
}

/** The form has no field for a role. */
function typedBody({ modelId, dimension, inputs }: EmbeddingCall): object {
  const images = inputs.flatMap(({ text, image }) => (text === null ? (image ?? []) : []));
  const texts = inputs.flatMap(({ text, image }) => (image === null ? (text ?? []) : []));
  const size = dimension !== null && { dimension };
  if (images.length === inputs.length) return { type: "image", data: images, ...size };
  if (texts.length === inputs.length) return { type: "text", data: texts, ...size };
  throw new AppError("input_not_supported", { model: modelId, input: "textWithImage" });
}
