"use client";

import dynamic from "next/dynamic";
import { useToasts } from "./toast";
import { useIdleLoad } from "./use-idle-load";

const ToastList = dynamic(() => import("./toast-list").then((module) => module.ToastList));
const loadList = () => import("./toast-list");

/** The place where messages appear; stands once in the layout. */
export function Toaster({ label }: { label: string }) {
  const used = useToasts((state) => state.used);
  useIdleLoad(loadList);
  return used && <ToastList label={label} />;
}
