"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { parseAsString, useQueryState } from "nuqs";
import { pinQuery } from "@/lib/client/queries/pin-query";
import { RunUnopened } from "../run-unopened";
import { DriftReport } from "./drift-report";
import { useLaterRun } from "./use-later-run";

/** What changed between the pinned run and a later one: a saved run (`?with=<id>`), or the workspace. */
export function DriftContent() {
  const translate = useTranslations("runs.drift");
  const [laterId] = useQueryState("with", parseAsString);
  const { data: pinned } = useQuery(pinQuery);
  const later = useLaterRun(laterId);
  if (pinned === undefined) return <RunUnopened error={null} />;
  if (pinned === null) return <Missing text={translate("noPin")} href="/runs" link="toRuns" />;
  if (later.type === "opening") return <RunUnopened error={null} />;
  if (later.type === "failed") return <RunUnopened error={later.error} />;
  if (later.type === "closed") {
    return <Missing text={translate("noWorkspace")} href="/compare" link="toCompare" />;
  }
  const { id, name, run } = later;
  return (
    <DriftReport
      key={`${pinned.pinnedAt} ${id}`}
      id={`${pinned.pinnedAt} ${id}`}
      before={pinned.run}
      after={run}
      names={{ before: pinned.name, after: name ?? translate("workspace") }}
    />
  );
}

interface MissingProps {
  text: string;
  href: string;
  link: "toRuns" | "toCompare";
}

function Missing({ text, href, link }: MissingProps) {
  const translate = useTranslations("runs.drift");
  return (
    <p className="mx-auto max-w-[60ch] p-6 text-center text-text-2">
      {text}{" "}
      <Link href={href} className="text-accent underline underline-offset-2">
        {translate(link)}
      </Link>
    </p>
  );
}
