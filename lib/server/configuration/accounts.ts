import "server-only";
import { firstSet, httpOrigin, pathSegment, secret, type Source } from "../env-values";
import { defaultRates, type AccountRates, type ConfigurationFile } from "./configuration-schema";
import { secretOf } from "./secret-of";

/** An account at Alibaba that pays for calls. */
export interface AlibabaAccount {
  name: string;
  key: string;
  /** Scheme, host and port of the platform, without a trailing slash. */
  origin: string;
  workspace: string;
  /** Requests a second, by kind of API. */
  rates: AccountRates;
}

/** The name of the account that the variables describe. */
const variablesAccount = "default";

/** The accounts of the variables and of the file, in that order. */
export function readAccounts(
  source: Source,
  file: ConfigurationFile,
  problems: string[],
  warnings: string[],
): AlibabaAccount[] {
  const fromVariables = readVariables(source, problems, warnings);
  const fromFile = file.accounts.flatMap(({ endpoint, workspace, qps, ...account }, at) => {
    const key = secretOf(account.key, account.keyEnv, `accounts.${at}.key`, source, problems);
    if (key === null) {
      if (account.key === undefined && account.keyEnv === undefined) {
        problems.push(`EMBEDSCOPE_CONFIG: accounts.${at}: needs key or keyEnv.`);
      }
      return [];
    }
    return { name: account.name, key, origin: endpoint, workspace, rates: qps };
  });
  const accounts = [...(fromVariables ?? []), ...fromFile];
  const names = accounts.map(({ name }) => name);
  for (const name of new Set(names.filter((name, at) => names.indexOf(name) !== at))) {
    problems.push(
      `EMBEDSCOPE_CONFIG: accounts: two are named ${name}; "${variablesAccount}" is the one of OPENSEARCH_API_KEY.`,
    );
  }
  for (const { origin, name } of fromFile) warnOfHttp(origin, `The endpoint of ${name}`, warnings);
  return accounts;
}

function readVariables(
  source: Source,
  problems: string[],
  warnings: string[],
): [AlibabaAccount] | null {
  const key = firstSet(source, "OPENSEARCH_API_KEY", "ALIBABA_CLOUD_API_KEY", "AISEARCH_API_KEY");
  const endpoint = firstSet(source, "OPENSEARCH_ENDPOINT", "AISEARCH_ENDPOINT");
  const workspace = firstSet(source, "OPENSEARCH_WORKSPACE", "AISEARCH_WORKSPACE");
  const keyValue = key === null ? null : secret(key, problems);
  const origin = endpoint === null ? null : httpOrigin(endpoint, problems);
  const workspaceValue = workspace === null ? "default" : pathSegment(workspace, problems);
  if (key === null) {
    if (endpoint !== null) {
      warnings.push(`${endpoint.name} is set without a key: set OPENSEARCH_API_KEY to use it.`);
    }
    return null;
  }
  if (endpoint === null) {
    problems.push(
      `${key.name} is set without an endpoint. Set OPENSEARCH_ENDPOINT to the address that the console shows, such as https://default-….opensearch.aliyuncs.com, or unset the key.`,
    );
  }
  if (keyValue === null || origin === null || workspaceValue === null) return null;
  warnOfHttp(origin, endpoint?.name ?? "", warnings);
  const name = variablesAccount;
  return [{ name, key: keyValue, origin, workspace: workspaceValue, rates: defaultRates }];
}

function warnOfHttp(origin: string, what: string, warnings: string[]): void {
  if (!origin.startsWith("http:")) return;
  warnings.push(
    `${what} is plain http: the key and all texts travel unencrypted. Use https where you can.`,
  );
}
