export { useModels } from "@/lib/client/queries/use-models";
