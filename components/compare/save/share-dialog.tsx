"use client";

import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { saveBlob } from "@/lib/client/save-blob";
import { openRunDialog } from "@/lib/client/runs/run-dialogs";
import { runFileName } from "@/lib/client/runs/run-file-name";
import { runProblem } from "@/lib/client/runs/run-problem";
import { useRunMaker } from "@/lib/client/runs/use-run-maker";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { showToast } from "@/components/ui/toast";
import { LinkField } from "./link-field";
import { useRunName } from "./use-run-name";

/** Gives the run away without the server: inside a link where it is small enough, else as a file. */
export function ShareDialog() {
  const translate = useTranslations("runs.share");
  const translateError = useTranslations("errors");
  const make = useRunMaker();
  const name = useRunName();
  const link = useLink(name);
  const download = async () => {
    try {
      const { runFile } = await import("@/lib/client/runs/run-file");
      saveBlob(await runFile(await make(name, "exact")), runFileName(name));
    } catch (error) {
      const { code, params } = runProblem(error);
      showToast(translateError(code, params), { tone: "error" });
    }
  };
  return (
    <Dialog
      open
      onOpenChange={() => openRunDialog(null)}
      title={translate("title")}
      description={translate("description")}
      closeLabel={translate("close")}
      footer={
        <Button onClick={() => void download()}>
          <Download size={14} aria-hidden />
          {translate("download")}
        </Button>
      }
    >
      <div className="flex min-h-36 flex-col gap-3 p-4">
        {link.error ? (
          <ErrorNote error={runProblem(link.error)} />
        ) : link.data ? (
          <LinkOrWhyNot {...link.data} />
        ) : (
          <p className="text-text-2">{translate("working")}</p>
        )}
        <p className="text-text-2">{translate("fileHint")}</p>
      </div>
    </Dialog>
  );
}

interface SharedLink {
  address: string;
  length: number;
  fits: boolean;
  longest: number;
  /** The largest 1 − cosine that rounding cost. */
  error: number;
}

function LinkOrWhyNot({ address, length, fits, longest, error }: SharedLink) {
  const translate = useTranslations("runs.share");
  const format = useFormatter();
  const kilobytes = (bytes: number) => format.number(bytes / 1024, { maximumFractionDigits: 1 });
  if (!fits) {
    return (
      <p className="text-amber">
        {translate("tooLong", { size: kilobytes(length), most: kilobytes(longest) })}
      </p>
    );
  }
  return (
    <>
      <LinkField address={address} />
      <p>{translate("inside", { size: kilobytes(length) })}</p>
      <p className="text-text-2">
        {translate("rounded", { error: format.number(error, { maximumSignificantDigits: 2 }) })}
      </p>
    </>
  );
}

/** Made once for each opening of the dialog, from the workspace as it is then. */
function useLink(name: string) {
  const make = useRunMaker();
  const [openedAt] = useState(Date.now);
  return useQuery({
    queryKey: ["share-link", openedAt],
    queryFn: async (): Promise<SharedLink> => {
      const [run, { fragmentOf, longestFragment }] = await Promise.all([
        make(name, "rounded"),
        import("@/lib/client/runs/run-link"),
      ]);
      const fragment = await fragmentOf(run);
      const errors = run.head.answers.flatMap((one) =>
        one.form === "rounded" ? one.largestError : [],
      );
      return {
        address: `/runs/shared#${fragment}`,
        length: fragment.length,
        fits: fragment.length <= longestFragment,
        longest: longestFragment,
        error: Math.max(0, ...errors),
      };
    },
    networkMode: "always",
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
