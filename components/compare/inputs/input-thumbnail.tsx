"use client";

import { Image as PictureMark } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { imageName } from "@/lib/inputs/input-image";
import type { TextInput } from "@/lib/inputs/text-input";
import { loadPicture, usePictureSettings } from "./picture-settings";

interface InputThumbnailProps {
  input: Pick<TextInput, "image">;
  /** Whether a click may load a picture from its address; inside a button it may not. */
  loadable?: boolean;
  size?: keyof typeof sizes;
}

const sizes = { line: "size-6", small: "size-9", large: "h-32 w-44" } as const;

/** An input's picture in a box of fixed size, or nothing for a text. Others' servers are asked only after a click. */
export function InputThumbnail({ input, loadable = false, size = "line" }: InputThumbnailProps) {
  const { image } = input;
  const address = image?.source === "address" ? image.url : null;
  const shown = usePictureSettings(({ loaded }) => address === null || loaded.has(address));
  if (image === undefined) return null;
  const box = classNames(
    "inline-grid shrink-0 place-items-center overflow-hidden rounded bg-raised align-middle",
    sizes[size],
  );
  if (!shown && loadable)
    return <LoadButton url={address ?? ""} name={imageName(image)} box={box} />;
  return (
    <span className={box} data-thumbnail>
      {shown ? (
        <Picture
          source={image.source === "data" ? image.dataUrl : image.url}
          whole={size === "large"}
        />
      ) : (
        <PictureMark size={14} aria-hidden className="text-text-2" />
      )}
    </span>
  );
}

function Picture({ source, whole }: { source: string; whole: boolean }) {
  const [failed, setFailed] = useState(false);
  if (failed) return <PictureMark size={14} aria-hidden className="text-amber" />;
  return (
    <img
      src={source}
      alt=""
      decoding="async"
      draggable={false}
      referrerPolicy="no-referrer"
      className={classNames("size-full", whole ? "object-contain" : "object-cover")}
      onError={() => setFailed(true)}
    />
  );
}

function LoadButton({ url, name, box }: { url: string; name: string; box: string }) {
  const translate = useTranslations("inputs.picture");
  const label = translate("load", { host: name });
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`${box} border border-dashed border-line-strong text-text-2 hover:text-text`}
      // The list would take the press as choosing or dragging the row.
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        loadPicture(url);
      }}
    >
      <PictureMark size={14} aria-hidden />
    </button>
  );
}
