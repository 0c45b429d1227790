import { classNames } from "@/components/ui/class-names";

interface UsageBarProps {
  label: string;
  used: number;
  cap: number;
}

/** How much of a cap is used: amber from nine tenths on, red when nothing is left. */
export function UsageBar({ label, used, cap }: UsageBarProps) {
  const share = cap === 0 ? 1 : Math.min(1, Math.max(0, used / cap));
  const tone = share >= 1 ? "bg-red" : share >= 0.9 ? "bg-amber" : "bg-accent";
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      className="h-2 overflow-hidden rounded-full bg-raised"
    >
      <div className={classNames("h-full", tone)} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
