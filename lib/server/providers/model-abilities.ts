import "server-only";
import type { ModelFacts } from "./spec";

/** Facts of the catalogue, which need not say what follows from the rest. */
export type CataloguedFacts = Omit<ModelFacts, "accepts" | "dimensionRequest"> &
  Partial<Pick<ModelFacts, "accepts" | "dimensionRequest">>;

/** What a model takes, completed by its modality and by the dimensions that are listed. */
export function withAbilities(facts: CataloguedFacts): ModelFacts {
  const multimodal = facts.modality === "multimodal";
  const listsDimensions = facts.dimensionChoices.length > 0;
  return {
    accepts: { text: true, image: multimodal, textWithImage: false },
    dimensionRequest: listsDimensions ? "listed" : "none",
    ...facts,
  };
}
