import type { times } from "../levels.ts";
import { plain } from "./plain.ts";

/** What the cells of a column are in a severity policy. */
export type Role =
  | (typeof times)[number]
  | "severity"
  | "name"
  | "definition"
  | "examples"
  | "hours"
  | "postmortem"
  | "communication";

/** The role that the word at the head of a column has, in English, Spanish, Portuguese, German or French. */
export function roleOf(header: string): Role | undefined {
  const words = plain(header);
  return heads.find(([, pattern]) => pattern.test(words))?.[0];
}

/** In the order in which they are tried: "communication frequency" is about updates, "severity description" defines. */
const heads: readonly (readonly [Role, RegExp])[] = [
  ["postmortem", /post-?\s?mortem|retrospe|nachbereitung/],
  ["acknowledge", /\back\b|acknowl|\bt?tta\b|acuse|reconocim|reconhecim|bestatig|quittier|prise en compte|accuse/],
  [
    "update",
    /update|\b(?:status|communication) (?:report|frequency|interval)|cadence|actualiz|atualiz|aktualis|mise.? a jour|frecuencia|frequencia|haufigkeit|statusmeldung/,
  ],
  [
    "resolution",
    /resol|\bttr\b|time to (?:fix|restore)|restor|\bfix\b|soluc|behebung|losung|wiederherstell|retablissement/,
  ],
  ["response", /respon|respuesta|resposta|reaktion|antwort|reaction|reponse|intervention|atendimento|atencion/],
  ["examples", /example|ejemplo|exemplo|beispiel|exemple/],
  ["hours", /coverage|\bhours\b|horario|cobertura|abdeckung|couverture|betriebszeit/],
  ["communication", /communic|comunica|kommunik|channel|kanal|\bcanal/],
  ["definition", /defini|descri|beschreib|bedeut|\bmean|significado|signification/],
  [
    "severity",
    /^(?:incident )?(?:sev\b|severity|level|priorit|prio\b|nivel|severidad|gravedad|gravidade|prioridad|schweregrad|stufe|severite|gravite|niveau)/,
  ],
  ["name", /^(?:name|label|title|nombre|etiqueta|nome|rotulo|bezeichnung|nom|libelle)/],
];
