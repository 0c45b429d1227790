"use client";

import { useTranslations } from "next-intl";
import { Hint } from "@/components/ui/hint";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { mapMethods } from "../view-params";
import { mapRanges, methodNumbers, type MapSettings } from "./map-settings";

interface MapControlsProps {
  settings: MapSettings;
  onChange: (change: Partial<MapSettings>) => void;
}

/** Method and parameters of the maps, with the sentence that a map is only an approximation. */
export function MapControls({ settings, onChange }: MapControlsProps) {
  const translate = useTranslations("views.map");
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b px-3 py-2">
      <Select
        label={translate("method")}
        showLabel
        value={settings.method}
        choices={mapMethods.map((value) => ({ value, label: translate(`methods.${value}`) }))}
        onChange={(method) => onChange({ method })}
      />
      {methodNumbers[settings.method].map((name) => (
        <Hint key={name} text={translate(`${name}Hint`)}>
          <span>
            <NumberField
              label={translate(name)}
              value={settings[name]}
              {...mapRanges[name]}
              step={name === "minDist" ? 0.05 : 1}
              onChange={(value) => onChange({ [name]: value })}
            />
          </span>
        </Hint>
      ))}
      <p className="min-w-0 flex-1 basis-64 text-secondary text-text-2">
        {translate(`about.${settings.method}`)}
      </p>
    </div>
  );
}
