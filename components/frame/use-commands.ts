"use client";

import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useRouter } from "next/navigation";
import { useModels } from "@/lib/client/queries/use-models";
import { useRunActions } from "@/lib/client/run/use-run-actions";
import { openRunDialog } from "@/lib/client/runs/run-dialogs";
import { loadSample } from "@/lib/client/workspace/load-sample";
import {
  fetchSamplePictures,
  loadSamplePictures,
} from "@/lib/client/workspace/load-sample-pictures";
import { focusInput } from "@/lib/client/workspace/selection-store";
import {
  addColumn,
  redo,
  replaceInputs,
  undo,
  useWorkspace,
} from "@/lib/client/workspace/workspace-store";
import { samplePicturesId } from "@/lib/inputs/sample-pictures";
import { sampleSetIds } from "@/lib/inputs/sample-set";
import { createIdFactory, type TextInput } from "@/lib/inputs/text-input";
import { showToast } from "@/components/ui/toast";
import { useChangeLocale } from "./use-change-locale";

interface PaletteCommand {
  id: string;
  title: string;
  disabled: boolean;
  run: () => void;
}

export interface CommandGroup {
  name: "screens" | "view" | "work" | "samples" | "models" | "inputs";
  commands: readonly PaletteCommand[];
}

const inputsShown = 20;

/** The commands that fit now. Inputs are searched here, since there may be a hundred thousand. */
export function useCommands(search: string): readonly CommandGroup[] {
  const workspaceReady = useWorkspace((state) => state.ready);
  const general = useGeneralCommands();
  const workspace = useWorkspaceCommands(search);
  return workspaceReady ? [...general, ...workspace] : general;
}

function useGeneralCommands(): readonly CommandGroup[] {
  const translate = useTranslations("frame");
  const router = useRouter();
  const { setTheme } = useTheme();
  const changeLocale = useChangeLocale();
  return [
    {
      name: "screens",
      commands: (["compare", "models", "usage", "runs", "help"] as const).map((name) =>
        command(`screen ${name}`, translate(`screen.${name}`), () => router.push(`/${name}`)),
      ),
    },
    {
      name: "view",
      commands: [
        ...(["system", "light", "dark"] as const).map((theme) =>
          command(
            `theme ${theme}`,
            translate("commands.theme", { name: translate(`theme.${theme}`) }),
            () => setTheme(theme),
          ),
        ),
        command("language en", "English", () => changeLocale("en")),
        command("language zh", "简体中文", () => changeLocale("zh")),
      ],
    },
  ];
}

function useWorkspaceCommands(search: string): readonly CommandGroup[] {
  const translate = useTranslations("frame");
  const translateRuns = useTranslations("runs.menu");
  const router = useRouter();
  const models = useModels();
  const openDialog = (dialog: "save" | "share") => {
    // The dialogs are about the workspace, and belong to its screen.
    router.push("/compare");
    openRunDialog(dialog);
  };
  const { run, cancel } = useRunActions();
  const { inputs, past, future } = useWorkspace();
  const words = search.trim().toLowerCase();
  const found = words === "" ? [] : inputs.filter(({ text }) => text.toLowerCase().includes(words));
  const open = async (id: string, load: () => Promise<readonly TextInput[]>) => {
    try {
      replaceInputs(await load(), id);
    } catch {
      return showToast(translate("commands.sampleFailed"), { tone: "error" });
    }
    showToast(translate("commands.sampleLoaded"), {
      action: { label: translate("undo"), run: undo },
    });
  };
  return [
    {
      name: "work",
      commands: [
        command("run", translate("shortcut.run"), run),
        command("cancel", translate("commands.cancel"), () => cancel()),
        ...(["save", "share"] as const).map((dialog) =>
          command(`run ${dialog}`, translateRuns(dialog), () => openDialog(dialog)),
        ),
        command("undo", translate("shortcut.undo"), undo, past.length === 0),
        command("redo", translate("shortcut.redo"), redo, future.length === 0),
      ],
    },
    {
      name: "samples",
      commands: [
        ...sampleSetIds.map((id) =>
          command(
            `sample ${id}`,
            translate(`sample.${id}`),
            () => void open(id, () => loadSample(id)),
          ),
        ),
        command(
          `sample ${samplePicturesId}`,
          translate(`sample.${samplePicturesId}`),
          () => void open(samplePicturesId, loadPictures),
        ),
      ],
    },
    {
      name: "models",
      commands: [...models.values()].map(({ reference, kind }) =>
        command(
          `model ${reference}`,
          translate("commands.addModel", { model: reference }),
          () => addColumn({ model: reference, role: "document", dimension: null }),
          kind === null,
        ),
      ),
    },
    {
      name: "inputs",
      commands: found
        .slice(0, inputsShown)
        .map(({ id, text }) => command(`input ${id}`, text.slice(0, 200), () => focusInput(id))),
    },
  ];
}

async function loadPictures(): Promise<readonly TextInput[]> {
  const { inputs } = await loadSamplePictures(await fetchSamplePictures());
  const nextId = createIdFactory();
  return inputs.map((input) => ({ ...input, id: nextId() }));
}

function command(id: string, title: string, run: () => void, disabled = false): PaletteCommand {
  return { id, title, run, disabled };
}
