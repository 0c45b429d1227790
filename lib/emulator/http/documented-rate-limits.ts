import { alibabaTextLimits } from "@/lib/catalogue/alibaba-limits";
import type { RateLimits } from "./rate-limit";

const textRequests = alibabaTextLimits.requestsPerSecond.value ?? undefined;

/** Requests a second of one account as the documentation has them; that of deployments is the brief's. */
export const documentedRateLimits: RateLimits = {
  text: textRequests,
  sparse: textRequests,
  multimodal: 10,
  deployment: 100,
};
