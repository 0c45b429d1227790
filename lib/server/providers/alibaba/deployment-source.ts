import "server-only";
import { alibabaTextLimits } from "@/lib/catalogue/alibaba-limits";
import { AppError } from "@/lib/server/http/app-error";
import type { ModelSource } from "../model-source";
import type { ModelFacts, ResolvedModel } from "../spec";
import { accountId, namesOf, rateAccount, type AlibabaAccount } from "./alibaba-account";
import { alibabaDeployment, type Deployment } from "./alibaba-deployment";

/** A deployment as a model. */
export interface DeployedModel extends Deployment {
  /** Its id in model references. */
  name: string;
  account: AlibabaAccount;
  /** Its base dimension; null until the first answer shows it. */
  dimension: number | null;
  prices: ModelFacts["prices"];
}

const batchInputs = 16;
const unknown = { value: null, standing: "unknown", source: null } as const;
const source = "Configuration of this server";

/** Custom deployments under `deployment:<name>`; each has its own token, so none can stand in for another. */
export function deploymentSource(
  deployments: readonly DeployedModel[],
  kind: ResolvedModel["kind"] | null,
): ModelSource {
  return {
    providers: [{ provider: "deployment", kind: deployments.length === 0 ? null : kind }],
    list: async () => ({
      models: deployments.map((deployment) => ({
        ...factsOf(deployment),
        kind,
        notReady: null,
        accounts: namesOf([deployment.account]),
      })),
      open: [],
    }),
    resolve: ({ modelId }) => {
      const deployment = deployments.find(({ name }) => name === modelId);
      if (deployment === undefined || kind === null) {
        throw new AppError("unknown_model", { model: `deployment:${modelId}` });
      }
      return resolved(deployment, kind);
    },
  };
}

function resolved(deployment: DeployedModel, kind: ResolvedModel["kind"]): ResolvedModel {
  const { account, url } = deployment;
  const route = {
    // A refusal may be of the token, so it takes the deployment out and not the account.
    id: `${accountId(account)} ${url}`,
    account: account.name,
    adapter: alibabaDeployment(account, deployment),
    limit: rateAccount(account, "deployment"),
  };
  return {
    facts: factsOf(deployment),
    kind,
    routes: [route],
    oneKindACall: deployment.form === "typed",
    endpointIdentity: url,
  };
}

function factsOf({ name, form, dimension, account, prices }: DeployedModel): ModelFacts {
  const typed = form === "typed";
  return {
    reference: `deployment:${name}`,
    provider: "deployment",
    modelId: name,
    modality: typed ? "multimodal" : "dense",
    accepts: { text: true, image: typed, textWithImage: false },
    dimension: dimension === null ? unknown : { value: dimension, standing: "configured", source },
    dimensionChoices: [],
    dimensionRequest: typed ? "none" : "any",
    inputTokenLimit: unknown,
    languages: unknown,
    acceptsRole: !typed,
    batchInputs,
    batchBytes: alibabaTextLimits.batchBytes,
    requestsPerSecond: {
      value: account.rates?.deployment ?? 100,
      standing: "brief",
      source: "Project brief",
    },
    prices,
    remark: null,
  };
}
