import type { LoadedFile } from "./host.ts";

/** The text of a file's bytes: UTF-8 with or without a byte order mark, or UTF-16 with one. The mark is no part of the text. */
export function decode(bytes: Uint8Array): LoadedFile {
  const encoding = encodingOf(bytes);
  try {
    return { type: "text", text: strict[encoding].decode(bytes) };
  } catch {
    return { type: "notText", text: new TextDecoder(encoding).decode(bytes) };
  }
}

const strict = {
  "utf-8": new TextDecoder("utf-8", { fatal: true }),
  "utf-16le": new TextDecoder("utf-16le", { fatal: true }),
  "utf-16be": new TextDecoder("utf-16be", { fatal: true }),
};

function encodingOf(bytes: Uint8Array): keyof typeof strict {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
