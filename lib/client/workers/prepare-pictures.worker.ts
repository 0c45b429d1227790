import { preparePicture } from "./prepare-picture";
import type { PictureRequest, PreparedPicture } from "./prepared-picture";
import { serveTask } from "./serve-task";

serveTask<PictureRequest, PreparedPicture, null>(async ({ files, edge }, emit) => {
  // One after the other: a decoded picture takes up to 160 MB.
  for (const file of files) emit(await preparePicture(file, edge));
  return null;
});
