/** Stop with a plain sentence where Node is too old to run the application. */
export function requireNode(major = 20, minor = 9) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split(".").map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  console.error(
    `Embedscope needs Node ${major}.${minor} or newer; this is ${process.versions.node}. Install a newer one.`,
  );
  process.exit(1);
}
