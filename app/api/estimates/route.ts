import { getRoute } from "@/lib/server/http/json-route";
import { defaultCorrectionDependencies } from "@/lib/server/services/estimates/default-correction-dependencies";
import { tokenCorrections } from "@/lib/server/services/estimates/token-corrections";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** What the counts of providers have taught about estimating their tokens. */
export const GET = getRoute(() => tokenCorrections(defaultCorrectionDependencies()));
