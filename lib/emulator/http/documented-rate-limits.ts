import {
  alibabaDeploymentRequestsPerSecond,
  alibabaMultimodalRequestsPerSecond,
  alibabaTextLimits,
} from "@/lib/catalogue/alibaba-limits";
import type { RateLimits } from "./rate-limit";

const textRequests = alibabaTextLimits.requestsPerSecond.value ?? undefined;

/** Requests a second of one account, as far as they are known. */
export const documentedRateLimits: RateLimits = {
  text: textRequests,
  sparse: textRequests,
  multimodal: alibabaMultimodalRequestsPerSecond.value ?? undefined,
  deployment: alibabaDeploymentRequestsPerSecond.value ?? undefined,
};
