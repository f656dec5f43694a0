/**
 * The same text in memory of its own. An engine keeps a slice as a reference into the whole text it was cut from; a
 * small slice that outlives many versions of a file would keep a whole version alive.
 */
export function detach(text: string): string {
  const copy = new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));
  // Half of a surrogate pair does not survive encoding.
  return copy === text ? copy : text;
}
