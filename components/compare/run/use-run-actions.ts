export { useRunActions } from "@/lib/client/run/use-run-actions";
