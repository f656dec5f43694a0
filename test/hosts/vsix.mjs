// Reads a packaged extension. A VSIX is a zip file with the extension below `extension/`.
import * as fs from "node:fs";
import * as path from "node:path";
import { inflateRawSync } from "node:zlib";

const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

/** Writes the extension inside `vsix` to `folder`. */
export function unpackVsix(vsix, folder) {
  const zip = fs.readFileSync(vsix);
  for (const { name, content } of entries(zip)) {
    if (!name.startsWith("extension/") || name.endsWith("/")) continue;
    const file = path.join(folder, name.slice("extension/".length));
    if (!file.startsWith(folder + path.sep)) throw new Error(`${vsix} holds ${name}, which lies outside of it`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content());
  }
}

/** Entries of the zip's central directory; offsets as in PKWARE's APPNOTE, sections 4.3.12 and 4.3.16. */
function* entries(zip) {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error("not a zip file");
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const entry = { method: zip.readUInt16LE(at + 10), size: zip.readUInt32LE(at + 20), at: zip.readUInt32LE(at + 42) };
    yield { name: zip.toString("utf8", at + 46, at + 46 + nameLength), content: () => contentOf(zip, entry) };
    at += 46 + nameLength + extraLength + commentLength;
  }
}

function contentOf(zip, { method, size, at }) {
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const bytes = zip.subarray(start, start + size);
  return method === DEFLATED ? inflateRawSync(bytes) : bytes;
}
