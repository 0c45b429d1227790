import "server-only";
import type { AlibabaAccount } from "./alibaba-account";
import type { DeployedModel } from "./deployment-source";

/** The deployments that the emulator has, one of each form, so that both can be seen without a key. */
export function emulatedDeployments(account: AlibabaAccount): DeployedModel[] {
  const common = { account, token: "emulated", prices: [] };
  return [
    {
      ...common,
      name: "emulated-text",
      form: "text",
      dimension: null,
      url: url(account, "emulated-text"),
    },
    {
      ...common,
      name: "emulated-multimodal",
      form: "typed",
      dimension: null,
      url: url(account, "emulated-multimodal"),
    },
  ];
}

function url({ origin }: AlibabaAccount, id: string): string {
  return `${origin}/v3/openapi/deployments/${id}/predict`;
}
