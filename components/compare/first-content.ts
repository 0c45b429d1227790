import { firstColumns } from "@/lib/client/workspace/first-columns";
import { loadSample } from "@/lib/client/workspace/load-sample";
import type { WorkspaceContent } from "@/lib/client/workspace/workspace-store";
import { defaultSampleSetId } from "@/lib/inputs/sample-set";

/** What a first visit opens with: the default sample and three columns. Without the sample file, no inputs. */
export async function firstContent(): Promise<WorkspaceContent> {
  const inputs = await loadSample(defaultSampleSetId).catch(() => []);
  return {
    inputs,
    columns: firstColumns,
    untouchedSample: inputs.length > 0 ? defaultSampleSetId : null,
  };
}
