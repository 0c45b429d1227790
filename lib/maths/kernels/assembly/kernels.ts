// The entry of the WebAssembly module: AssemblyScript, not TypeScript. Pointers and strides are in
// bytes, aligned to 16; the caller owns the memory and pads rows with zeros to whole vectors.
export { normaliseRows } from "./normalise-rows";
export { quantiseRows } from "./quantise-rows";
export { dotTile, dotQuery, dotListed } from "./dot-tile";
export { dotTileQuantised, dotQueryQuantised, dotListedQuantised } from "./dot-tile-quantised";
export { offerPairs, offerGroup, offerListed, offerScores } from "./best-lists";
export { layoutEpochs } from "./layout-epochs";
export { repelPoints } from "./repel-points";
