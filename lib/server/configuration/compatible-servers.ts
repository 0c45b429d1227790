import "server-only";
import { firstSet, secret, type Source } from "../env-values";
import { configurationSchema, type ConfigurationFile } from "./configuration-schema";
import { secretOf } from "./secret-of";

type FileServer = ConfigurationFile["openai"][number];

/** A server that speaks OpenAI's embeddings API. */
export interface CompatibleServer {
  name: string;
  baseUrl: string;
  /** Null where the server asks for none, as local ones do. */
  key: string | null;
  models: FileServer["models"];
  discover: boolean;
  batchInputs: number;
}

/** The servers of the file, and the one that OPENAI_API_KEY or OPENAI_BASE_URL makes, named `openai`. */
export function readCompatibleServers(
  file: ConfigurationFile,
  source: Source,
  problems: string[],
): CompatibleServer[] {
  const fromFile = file.openai.map((server, at) => {
    const { name, baseUrl, models, batchInputs, discover = models.length === 0 } = server;
    const key = secretOf(server.key, server.keyEnv, `openai.${at}.key`, source, problems);
    return { name, baseUrl, key, models, batchInputs, discover };
  });
  const servers = [...fromFile, ...fromVariables(source, problems)];
  const names = servers.map(({ name }) => name);
  for (const name of new Set(names.filter((name, at) => names.indexOf(name) !== at))) {
    problems.push(
      `EMBEDSCOPE_CONFIG: openai: two servers are named ${name}; "openai" is the one of OPENAI_API_KEY.`,
    );
  }
  return servers;
}

function fromVariables(source: Source, problems: string[]): CompatibleServer[] {
  const key = firstSet(source, "OPENAI_API_KEY");
  const address = firstSet(source, "OPENAI_BASE_URL");
  if (key === null && address === null) return [];
  const keyValue = key === null ? null : secret(key, problems);
  const baseUrl = address?.value ?? "https://api.openai.com/v1";
  const read = configurationSchema.shape.openai.safeParse([{ name: "openai", baseUrl }]);
  if (!read.success) {
    problems.push("OPENAI_BASE_URL must be an http(s) address without credentials.");
    return [];
  }
  return read.data.map((server) => ({ ...server, key: keyValue, discover: true }));
}
