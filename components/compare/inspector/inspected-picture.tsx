"use client";

import { useTranslations } from "next-intl";
import type { InputImage } from "@/lib/inputs/input-image";
import type { TextInput } from "@/lib/inputs/text-input";
import { InputThumbnail } from "../inputs/input-thumbnail";
import { useFileSize } from "../inputs/use-file-size";

/** An input's picture as it is sent, with its name, size in pixels and bytes, or its address. */
export function InspectedPicture({ input, image }: { input: TextInput; image: InputImage }) {
  const translate = useTranslations("inputs.picture");
  const fileSize = useFileSize();
  return (
    <figure className="flex flex-wrap items-center gap-3 py-1 whitespace-normal">
      <InputThumbnail input={input} loadable size="large" />
      <figcaption className="min-w-0 wrap-anywhere">
        {image.source === "address" ? image.url : image.name}
        <span className="block text-secondary text-text-2">
          {image.source === "address"
            ? translate("byAddress")
            : translate("sizeHint", {
                width: image.width,
                height: image.height,
                size: fileSize(image.bytes),
              })}
        </span>
      </figcaption>
    </figure>
  );
}
