import { create } from "zustand";
import { defaultPictureEdge, type PictureEdge } from "@/lib/inputs/picture-size";

/** How pictures are made ready, and which addresses a person has asked to see: of this tab, until it is closed. */
interface PictureSettings {
  edge: PictureEdge;
  /** Addresses that may be loaded: their hosts learn of the visit. */
  loaded: ReadonlySet<string>;
}

export const usePictureSettings = create<PictureSettings>(() => ({
  edge: defaultPictureEdge,
  loaded: new Set(),
}));

export function choosePictureEdge(edge: PictureEdge): void {
  usePictureSettings.setState({ edge });
}

/** Lets the page load a picture from its address, wherever it is shown. */
export function loadPicture(url: string): void {
  usePictureSettings.setState(({ loaded }) => ({ loaded: new Set([...loaded, url]) }));
}
