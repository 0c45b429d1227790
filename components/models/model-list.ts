import type { ShownModels } from "./use-shown-models";

/** What both forms of the list take. */
export interface ModelListProps extends ShownModels {
  /** The model whose sheet is open. */
  openReference: string | null;
  onOpen: (reference: string) => void;
}
