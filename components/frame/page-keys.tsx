"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { useIdleLoad } from "@/components/ui/use-idle-load";
import { isTyping, useShortcut } from "@/components/ui/use-shortcut";

const ShortcutDialog = dynamic(
  () => import("./shortcut-dialog").then((module) => module.ShortcutDialog),
  { ssr: false },
);
const loadDialog = () => import("./shortcut-dialog");

const destinations: Readonly<Record<string, string>> = {
  c: "/compare",
  m: "/models",
  u: "/usage",
  s: "/runs",
  h: "/help",
};

/** Listens for the keys that work on every page: `?` lists the shortcuts, `g …` goes to a screen. */
export function PageKeys() {
  const [open, setOpen] = useState(false);
  useIdleLoad(loadDialog);
  useShortcut("?", () => setOpen(true));
  useGoKeys();
  return open ? <ShortcutDialog close={() => setOpen(false)} /> : null;
}

/** `g` and then a letter, within a second, goes to a screen. */
function useGoKeys(): void {
  const router = useRouter();
  const go = useEffectEvent((path: string) => router.push(path));
  useEffect(() => {
    let pressedAt = -Infinity;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const path = destinations[event.key];
      if (path && event.timeStamp - pressedAt < 1_000) go(path);
      pressedAt = event.key === "g" ? event.timeStamp : -Infinity;
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
