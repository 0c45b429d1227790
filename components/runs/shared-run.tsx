"use client";

import { useQuery } from "@tanstack/react-query";
import { useState, useEffect, type ReactNode } from "react";
import { linkedRunQuery } from "@/lib/client/queries/linked-run-query";
import { LazyRunFrame } from "./lazy-run-frame";
import { RunUnopened } from "./run-unopened";

/** A run that came inside the link: it is read from the address, and no server is asked. */
export function SharedRun({ children }: { children: ReactNode }) {
  const fragment = useFragment();
  const { data, error } = useQuery(linkedRunQuery(fragment));
  if (!data) return <RunUnopened error={error} />;
  return (
    <LazyRunFrame run={data} savedId={null}>
      {children}
    </LazyRunFrame>
  );
}

/** What stands after `#`; null until the page is in a browser. */
function useFragment(): string | null {
  const [fragment, setFragment] = useState<string | null>(null);
  useEffect(() => {
    const read = () => setFragment(window.location.hash);
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  return fragment;
}
