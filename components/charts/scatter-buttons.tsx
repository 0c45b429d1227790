import { Maximize2, Minus, Plus, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";

/** Zooming for those who have neither wheel nor keyboard at hand. */
export function ScatterButtons({
  zoomIn,
  zoomOut,
  reset,
}: {
  zoomIn: () => void;
  zoomOut: () => void;
  reset: () => void;
}) {
  const translate = useTranslations("charts.map");
  return (
    <div className="absolute right-1.5 bottom-1.5 flex rounded-panel border border-line bg-panel">
      <ScatterButton label={translate("zoomOut")} icon={Minus} onClick={zoomOut} />
      <ScatterButton label={translate("zoomIn")} icon={Plus} onClick={zoomIn} />
      <ScatterButton label={translate("reset")} icon={Maximize2} onClick={reset} />
    </div>
  );
}

function ScatterButton({
  label,
  icon: Icon,
  onClick,
}: {
  label: string;
  icon: LucideIcon;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="grid size-7 place-items-center text-text-2 hover:text-text pointer-coarse:size-9"
    >
      <Icon aria-hidden size={14} />
    </button>
  );
}
