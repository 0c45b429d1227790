import { createEmulator } from "@/lib/emulator/emulator";
import { loadBuiltinModels, type LoadedBuiltinModels } from "@/lib/emulator/load-builtin-models";
import type { AlibabaConnection } from "../alibaba/alibaba-connection";
import { alibabaDense } from "../alibaba/alibaba-dense";
import { alibabaDeployment } from "../alibaba/alibaba-deployment";
import { alibabaMultimodal } from "../alibaba/alibaba-multimodal";
import { alibabaSparse } from "../alibaba/alibaba-sparse";
import { builtinDense } from "../builtin/builtin-dense";
import { builtinSparse } from "../builtin/builtin-sparse";
import { threadedModels } from "../builtin/builtin-thread";
import { builtinVisual } from "../builtin/builtin-visual";
import { openaiEmbeddings } from "../openai-embeddings";
import type { SendRequest } from "../send-json";
import { answeredBy } from "../web-request";
import type { EmbeddingAdapter } from "../spec";

export const conformanceKey = "OS-canary-4711";
const deploymentToken = "token-canary-4712";

interface Facts {
  name: string;
  modelId: string;
  /** Null for sparse vectors. */
  dimension: number | null;
  /** The error of a model id that the provider does not have; null where the adapter serves one model. */
  unknownModel: string | null;
}

/** An adapter that speaks to a server, here the emulator. */
export interface WireSubject extends Facts {
  make: (connection: AlibabaConnection) => EmbeddingAdapter;
}

/** An adapter of models that run here. */
interface LocalSubject extends Facts {
  makeLocal: (models: LoadedBuiltinModels) => EmbeddingAdapter;
}

/** A further adapter joins by a row. */
export const wireSubjects: readonly WireSubject[] = [
  {
    name: "alibaba dense",
    make: alibabaDense,
    modelId: "ops-text-embedding-002",
    dimension: 1_024,
    unknownModel: "vendor_unknown_service",
  },
  {
    name: "alibaba sparse",
    make: alibabaSparse,
    modelId: "ops-text-sparse-embedding-001",
    dimension: null,
    unknownModel: "vendor_unknown_service",
  },
  {
    name: "alibaba multimodal",
    make: alibabaMultimodal,
    modelId: "ops-m2-encoder",
    dimension: 768,
    unknownModel: "vendor_unknown_service",
  },
  {
    name: "alibaba deployment, text form",
    make: (connection) => deployment(connection, "emulated-text", "text"),
    modelId: "emulated-text",
    dimension: 1_024,
    unknownModel: null,
  },
  {
    name: "alibaba deployment, typed form",
    make: (connection) => deployment(connection, "emulated-multimodal", "typed"),
    modelId: "emulated-multimodal",
    dimension: 1_024,
    unknownModel: null,
  },
  {
    name: "openai-compatible",
    make: ({ origin, ...connection }) =>
      openaiEmbeddings({
        ...connection,
        baseUrl: `${origin}/compatible-mode/v1`,
        prefixesOf: () => null,
      }),
    modelId: "ops-text-embedding-002",
    dimension: 1_024,
    unknownModel: "vendor_unknown_service",
  },
];

export const localSubjects: readonly LocalSubject[] = [
  {
    name: "builtin:static-256",
    makeLocal: ({ embed }) => builtinDense(embed),
    modelId: "static-256",
    dimension: 256,
    unknownModel: "unknown_model",
  },
  {
    name: "builtin:lexical",
    makeLocal: ({ embed }) => builtinDense(embed),
    modelId: "lexical",
    dimension: 512,
    unknownModel: "unknown_model",
  },
  {
    name: "builtin:sparse",
    makeLocal: ({ embedSparse }) => builtinSparse(embedSparse),
    modelId: "sparse",
    dimension: null,
    unknownModel: null,
  },
  {
    name: "builtin:visual",
    makeLocal: () => builtinVisual(threadedModels.embedVisual),
    modelId: "visual",
    dimension: 384,
    unknownModel: null,
  },
];

/** The way to an emulator, or to anything else that answers like one. */
export function connectionTo(send: SendRequest, timeoutMs?: number): AlibabaConnection {
  return {
    origin: "http://emulator.invalid",
    workspace: "default",
    key: conformanceKey,
    send,
    now: () => Date.parse("2026-11-23T20:00:00Z"),
    timeoutMs,
  };
}

/** An emulator with the given faults for every request. */
export async function emulatorWith(faults = ""): Promise<SendRequest> {
  loading ??= loadBuiltinModels();
  return answeredBy(createEmulator({ ...(await loading), strict: true, faults }));
}

/** The adapter of a subject, over a calm emulator where it needs one. */
export async function adapterOf(subject: WireSubject | LocalSubject): Promise<EmbeddingAdapter> {
  if ("make" in subject) return subject.make(connectionTo(await emulatorWith()));
  loading ??= loadBuiltinModels();
  return subject.makeLocal(await loading);
}

function deployment(connection: AlibabaConnection, id: string, form: "text" | "typed") {
  const url = `${connection.origin}/v3/openapi/deployments/${id}/predict`;
  return alibabaDeployment(connection, { url, token: deploymentToken, form });
}

let loading: Promise<LoadedBuiltinModels> | undefined;
