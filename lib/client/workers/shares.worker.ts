import { serveShares } from "./serve-shares";

self.onmessage = ({ data }: MessageEvent<{ port: MessagePort }>) => serveShares(data.port);
