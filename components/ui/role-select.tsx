"use client";

import { useTranslations } from "next-intl";
import { Select } from "./select";
import type { Role } from "@/lib/contract/role";

interface RoleSelectProps {
  role: Role;
  /** Whether a role can be sent to the model at all. */
  accepted: boolean;
  onChange: (role: Role) => void;
}

const roles = ["document", "query", "none"] as const;

export function RoleSelect({ role, accepted, onChange }: RoleSelectProps) {
  const translate = useTranslations("facts");
  if (!accepted) return <span className="text-text-2">{translate("role.notAccepted")}</span>;
  return (
    <Select
      label={translate("role.label")}
      value={role ?? "none"}
      choices={roles.map((value) => ({ value, label: translate(`role.${value}`) }))}
      onChange={(value) => onChange(value === "none" ? null : value)}
    />
  );
}
