"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { AddTexts } from "./add-texts";
import { DropOverlay } from "./drop-overlay";
import { EmptyList } from "./empty-list";
import { ImportNotes } from "./import-notes";
import { ImportProgress } from "./import-progress";
import { InputList } from "./input-list";
import { ListSummary } from "./list-summary";
import { NoMatch } from "./no-match";
import { PanelMenu } from "./panel-menu";
import { PictureModels } from "./picture-models";
import { PictureProgress } from "./picture-progress";
import { SampleMenu } from "./sample-menu";
import { SearchField } from "./search-field";
import { SelectionBar } from "./selection-bar";
import { useBringIn } from "./use-bring-in";
import { useDropZone } from "./use-drop-zone";
import { useImport } from "./use-import";
import { useImportNotes } from "./use-import-notes";
import { useInputActions } from "./use-input-actions";
import { noFilter, useListView } from "./use-list-view";
import { usePagePaste } from "./use-page-paste";
import { usePictures } from "./use-pictures";
import { useRowCommands } from "./use-row-commands";
import { useRowSelection } from "./use-row-selection";

const AddressQuestion = dynamic(
  () => import("./address-question").then((module) => module.AddressQuestion),
  { ssr: false },
);
const EstimatesDialog = dynamic(
  () => import("./estimates-dialog").then((module) => module.EstimatesDialog),
  { ssr: false },
);
const ImportDialog = dynamic(
  () => import("./import-dialog").then((module) => module.ImportDialog),
  { ssr: false },
);

/** The inputs: the list, ways to bring texts in, and what there is to know before sending them. */
export function InputsPanel({ className }: { className?: string }) {
  const translate = useTranslations("inputs");
  const view = useListView();
  const actions = useInputActions();
  const notes = useImportNotes();
  const importing = useImport(actions, notes);
  const pictures = usePictures(actions, notes);
  const bringIn = useBringIn(importing, pictures);
  const selecting = useRowSelection();
  const commands = useRowCommands(view, actions);
  const [estimatesOpen, setEstimatesOpen] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const filePicker = useRef<HTMLInputElement>(null);
  const dropZone = useDropZone(bringIn.begin);
  usePagePaste(bringIn.begin);

  const { inputs, shown, filter } = view;
  const { state } = importing;
  const chooseFile = () => filePicker.current?.click();
  const focusList = () => panel.current?.querySelector<HTMLElement>("[role=grid]")?.focus();

  return (
    <section
      ref={panel}
      aria-label={translate("title")}
      className={classNames("relative flex min-h-0 min-w-0 flex-col bg-panel", className)}
      {...dropZone.handlers}
    >
      <header className="flex flex-col gap-2 p-3 pb-2">
        <div className="flex items-center gap-1">
          <h2 className="text-heading font-semibold">{translate("title")}</h2>
          <span className="mr-auto ml-1 text-text-2 tabular">
            {translate("count", { count: inputs.length })}
          </span>
          <SampleMenu onOpen={actions.openSample} />
          <PanelMenu
            onImportFile={chooseFile}
            onSelectAll={() => selecting.selectAll(view.order)}
            onCopyAll={() => void actions.copy(inputs)}
            onClear={actions.clear}
            onEstimates={() => setEstimatesOpen(true)}
          />
        </div>
        <SearchField view={view} onLeaveDown={focusList} />
      </header>
      {state.type === "reading" && <ImportProgress state={state} onCancel={importing.cancel} />}
      {pictures.progress && (
        <PictureProgress progress={pictures.progress} onCancel={pictures.cancel} />
      )}
      <ImportNotes notes={notes.notes} onDismiss={notes.dismiss} />
      <div className="relative min-h-24 flex-1 border-t">
        {inputs.length === 0 ? (
          <EmptyList
            onOpenSample={actions.openSample}
            onPaste={(text) => bringIn.begin([text])}
            onChooseFile={chooseFile}
          />
        ) : shown.length === 0 ? (
          <NoMatch query={filter.query} onShowAll={() => view.setFilter(noFilter)} />
        ) : (
          <>
            <InputList view={view} commands={commands} selecting={selecting} />
            <SelectionBar view={view} commands={commands} selecting={selecting} />
          </>
        )}
      </div>
      {inputs.length > 0 && <ListSummary view={view} />}
      <PictureModels />
      <AddTexts onAdd={actions.add} onImport={bringIn.begin} onChooseFile={chooseFile} />
      <input
        ref={filePicker}
        type="file"
        multiple
        hidden
        aria-label={translate("add.file")}
        accept=".txt,.csv,.tsv,.tab,.jsonl,.ndjson,.json,.md,text/*,image/png,image/jpeg,image/webp,image/gif"
        onChange={(event) => {
          bringIn.begin([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      {dropZone.over && <DropOverlay />}
      {bringIn.asked && <AddressQuestion asked={bringIn.asked} onAnswer={bringIn.answer} />}
      {state.type === "choosing" && <ImportDialog state={state} importing={importing} />}
      {estimatesOpen && (
        <EstimatesDialog survey={view.survey} open onOpenChange={setEstimatesOpen} />
      )}
    </section>
  );
}
