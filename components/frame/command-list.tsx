"use client";

import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { useCommands, type CommandGroup } from "./use-commands";

/** Everything that can be found and done by typing: screens, actions, samples, models, inputs. */
export function CommandList({ close }: { close: () => void }) {
  const translate = useTranslations("frame");
  const [search, setSearch] = useState("");
  const groups = useCommands(search);
  return (
    <Command label={translate("commands.label")}>
      <Command.Input
        value={search}
        onValueChange={setSearch}
        placeholder={translate("commands.search")}
        className="sticky top-0 z-10 h-10 w-full border-b bg-panel px-4 outline-none"
      />
      <Command.List className="p-1">
        <Command.Empty className="p-3 text-text-2">{translate("commands.empty")}</Command.Empty>
        {groups.map((group) => (
          <Group key={group.name} group={group} heading={translate(`commands.${group.name}`)}>
            {group.commands.map((command) => (
              <Command.Item
                key={command.id}
                value={command.id}
                keywords={[command.title]}
                disabled={command.disabled}
                onSelect={() => {
                  close();
                  command.run();
                }}
                className="flex min-h-8 items-center truncate rounded px-3 data-[disabled=true]:opacity-50 data-[selected=true]:bg-raised"
              >
                <span className="truncate">{command.title}</span>
              </Command.Item>
            ))}
          </Group>
        ))}
      </Command.List>
    </Command>
  );
}

interface GroupProps {
  group: CommandGroup;
  heading: string;
  children: ReactNode;
}

function Group({ group, heading, children }: GroupProps) {
  if (group.commands.length === 0) return null;
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-secondary [&_[cmdk-group-heading]]:text-text-2"
    >
      {children}
    </Command.Group>
  );
}
