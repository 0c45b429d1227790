import "server-only";
import type { Source } from "../env-values";
import type { AlibabaAccount } from "./accounts";
import type { ConfigurationFile } from "./configuration-schema";
import { secretOf } from "./secret-of";

type FileDeployment = ConfigurationFile["deployments"][number];

/** A custom deployment, with the account whose key is sent to it. */
export interface DeploymentConfiguration {
  name: string;
  url: string;
  /** Null when it was left out: the platform then answers 401, and says so. */
  token: string | null;
  form: FileDeployment["form"];
  account: AlibabaAccount;
  dimension: number | null;
  price: NonNullable<FileDeployment["price"]> | null;
}

export function readDeployments(
  { deployments }: ConfigurationFile,
  accounts: readonly AlibabaAccount[],
  source: Source,
  problems: string[],
): DeploymentConfiguration[] {
  const names = deployments.map(({ name }) => name);
  return deployments.flatMap((deployment, at) => {
    const field = `deployments.${at}`;
    const { name, form, dimension = null, price = null } = deployment;
    const token = secretOf(
      deployment.token,
      deployment.tokenEnv,
      `${field}.token`,
      source,
      problems,
    );
    const account = accounts.find((one) => one.name === (deployment.account ?? accounts[0]?.name));
    if (names.indexOf(name) !== at) {
      problems.push(`EMBEDSCOPE_CONFIG: ${field}.name: another deployment has this name.`);
    }
    if (account === undefined) {
      problems.push(
        `EMBEDSCOPE_CONFIG: ${field}.account: there is no such account; a deployment is called with an account's key.`,
      );
      return [];
    }
    const url = deployment.url ?? predictUrl(account, deployment.id ?? "");
    return { name, url, token, form, account, dimension, price };
  });
}

function predictUrl({ origin }: AlibabaAccount, id: string): string {
  return `${origin}/v3/openapi/deployments/${id}/predict`;
}
