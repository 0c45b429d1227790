"use client";

import { ChevronDown, Download } from "lucide-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { Fragment, useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { ViewContent } from "../data/use-view-columns";
import { markedColumns } from "./column-marks";
import { exportFormats, exportSubjects } from "./export-parts";
import { useExport } from "./use-export";

const CodeDialog = dynamic(() => import("./code-dialog").then((module) => module.CodeDialog), {
  ssr: false,
});

/** Downloads of what the columns have, and the code that would get it. */
export function ExportMenu({ inputs, columns }: ViewContent) {
  const translate = useTranslations("views.export");
  const [codeOpen, setCodeOpen] = useState(false);
  const { busy, download, cancel } = useExport();
  const marked = markedColumns(columns);
  if (busy) return <Button onClick={cancel}>{translate("cancel")}</Button>;
  return (
    <>
      <Menu
        trigger={
          <Button disabled={columns.length === 0}>
            <Download size={14} aria-hidden />
            <span className="max-[700px]:sr-only">{translate("button")}</span>
            <ChevronDown size={14} aria-hidden className="max-[700px]:hidden" />
          </Button>
        }
      >
        {exportSubjects.map((subject) => (
          <Fragment key={subject}>
            {exportFormats.map((format) => (
              <MenuItem
                key={format}
                disabled={marked.length === 0}
                onSelect={() => void download({ subject, format, inputs, columns: marked })}
              >
                {translate(subject, { format: format.toUpperCase() })}
              </MenuItem>
            ))}
            <MenuSeparator />
          </Fragment>
        ))}
        <MenuItem onSelect={() => setCodeOpen(true)}>{translate("code")}</MenuItem>
      </Menu>
      {codeOpen && <CodeDialog open onOpenChange={setCodeOpen} inputs={inputs} columns={columns} />}
    </>
  );
}
