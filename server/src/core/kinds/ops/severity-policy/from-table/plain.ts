import { withoutAccents } from "../../../../text/accents.ts";

/** Lower case without accents, so that words of several languages compare. */
export function plain(text: string): string {
  return withoutAccents(text).toLowerCase().trim();
}

/** The text of a cell as a person reads it: entities are characters, line breaks are spaces. */
export function readable(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/&(lt|gt|amp|nbsp|le|ge);/gi, (_, name: string) => entities[name.toLowerCase()] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", nbsp: " ", le: "≤", ge: "≥" };
