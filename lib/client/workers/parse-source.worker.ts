import { parseAnswer, type InputChunk, type ParseAnswer, type ParseRequest } from "./parse-answer";
import { serveTask } from "./serve-task";

serveTask<ParseRequest, InputChunk, ParseAnswer>(parseAnswer);
