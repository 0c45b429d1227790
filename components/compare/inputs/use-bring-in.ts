"use client";

import { useState } from "react";
import { imageAddresses } from "@/lib/inputs/image-addresses";
import { isPictureFile } from "./import-source";
import type { Importing } from "./use-import";
import type { PictureImport } from "./use-pictures";

/** A pasted text of nothing but picture addresses, about which a person is asked. */
export interface AskedAddresses {
  text: string;
  urls: readonly string[];
}

export interface BringIn {
  /** Takes whatever was dropped, pasted or chosen: texts, tables and pictures. */
  begin: (contents: readonly (string | File)[]) => void;
  asked: AskedAddresses | null;
  /** Takes the addresses as pictures or as texts; null leaves them out. */
  answer: (as: "pictures" | "texts" | null) => void;
}

/** Tells pictures from texts in what is brought in, and asks where it cannot be told. */
export function useBringIn(
  importing: Pick<Importing, "begin">,
  pictures: Pick<PictureImport, "begin" | "addAddresses">,
): BringIn {
  const [asked, setAsked] = useState<AskedAddresses | null>(null);
  return {
    asked,
    begin(contents) {
      const files = contents.filter(isPictureFile);
      const rest = contents.filter((content) => !isPictureFile(content));
      const [text] = rest;
      const urls = rest.length === 1 && typeof text === "string" ? imageAddresses(text) : null;
      if (urls !== null && typeof text === "string") setAsked({ text, urls });
      else importing.begin(rest);
      if (files.length > 0) pictures.begin(files);
    },
    answer(as) {
      setAsked(null);
      if (asked === null) return;
      if (as === "pictures") pictures.addAddresses(asked.urls);
      if (as === "texts") importing.begin([asked.text]);
    },
  };
}
