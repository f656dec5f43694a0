import { withoutAccents } from "../text/accents.ts";
import type { OpsUnit } from "./ops-duration.ts";

/**
 * The duration of `ops/v1` that words in a document mean, in English, Spanish, Portuguese, German and French: "Within 15
 * min", "< 5 minutos", "A cada 30 minutos" and "[5 min]" are lengths, "Daily" is `1d`, "Nächster Werktag" is
 * `next-business-day`. Undefined where a reader has to judge: "4 business hours", "15–30 min", "as needed".
 */
export function readDurationPhrase(text: string): string | undefined {
  const words = plain(text);
  const known = phrases.get(words) ?? phrases.get(words.replace(lead, ""));
  if (known !== undefined) return known;
  // 5M may be minutes or months.
  if (/\dM\b/.test(text)) return undefined;
  const amounts = words.replace(lead, "").replace(/^(?:an?|one|una?|uma?|eine[rmn]?|une)\s+/, "1 ");
  const bare = durationUnit(amounts);
  if (bare) return lead.test(words) ? `1${bare}` : undefined;
  return lengthOf(amounts);
}

/** The unit that a word means, in any of the languages; undefined for what is none. */
export function durationUnit(word: string): OpsUnit | undefined {
  return units.get(plain(word));
}

/** Lower case, without accents, marks and brackets. */
function plain(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[[\]()*_`"]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.!]$/, "");
}

/** What may stand before an amount, and says only that it is the most. */
const lead = new RegExp(
  `^(?:(?:(?:${[
    "within|every|each|in|at most|up to|max|maximum|less than|under|by",
    "a cada|cada|en menos de|en|dentro de|em ate|em|ate|menos de|hasta|maximo",
    "innerhalb von|innerhalb|binnen|alle|jede[nrs]?|bis zu|unter|maximal|am|zum",
    "dans les?|en moins de|moins de|toutes les|tous les|chaque|sous|au plus",
  ].join("|")})(?![a-z])\\.?|<=?|≤)\\s*)+`,
);

function lengthOf(words: string): string | undefined {
  const parts = words.split(/(?<=[a-z])\s*(?:,|and|y|e|und|et)?\s+(?=\d)/);
  const lengths = parts.map(partOf);
  return lengths.every((length) => length !== undefined) ? lengths.join("") : undefined;
}

function partOf(part: string): string | undefined {
  const match = /^(\d+)(?:[.,](\d+))?\s*([a-z][a-z .]*)$/.exec(part);
  const unit = match?.[3] === undefined ? undefined : units.get(match[3].replace(/\.$/, ""));
  if (!match || !unit) return undefined;
  return match[2] === undefined ? `${match[1]}${unit}` : inSmallerUnit(Number(`${match[1]}.${match[2]}`), unit);
}

/** An hour and a half is 90 minutes. */
function inSmallerUnit(count: number, unit: OpsUnit): string | undefined {
  const [smaller, times] = smallerUnits[unit] ?? [];
  if (smaller === undefined || times === undefined) return undefined;
  const whole = count * times;
  return Number.isInteger(whole) ? `${whole}${smaller}` : undefined;
}

const smallerUnits: Readonly<Partial<Record<OpsUnit, readonly [OpsUnit, number]>>> = {
  w: ["d", 7],
  d: ["h", 24],
  h: ["m", 60],
  m: ["s", 60],
};

const units = table({
  s: "s|sec|secs|second|seconds|segundo|segundos|sekunde|sekunden|seconde|secondes",
  m: "m|min|mins|minute|minutes|minuto|minutos|minuten",
  h: "h|hr|hrs|hour|hours|hora|horas|std|stunde|stunden|heure|heures",
  d: "d|day|days|calendar day|calendar days|dia|dias|tag|tage|tagen|jour|jours",
  w: "w|wk|wks|week|weeks|semana|semanas|woche|wochen|semaine|semaines",
  mo: "mo|mon|month|months|mes|meses|monat|monate|monaten|mois",
  y: "y|yr|year|years|ano|anos|jahr|jahre|jahren|an|ans",
  bd: "bd|business day|business days|working day|working days|workday|workdays|dia habil|dias habiles|dia laborable|dias laborables|dia util|dias uteis|werktag|werktage|werktagen|arbeitstag|arbeitstage|arbeitstagen|jour ouvre|jours ouvres|jour ouvrable|jours ouvrables",
}) as ReadonlyMap<string, OpsUnit>;

const phrases = table({
  immediate:
    "immediate|immediately|instant|instantly|at once|inmediato|inmediata|inmediatamente|de inmediato|imediato|imediata|imediatamente|de imediato|sofort|umgehend|unverzuglich|immediat|immediatement",
  "business-hours":
    "business hours|during business hours|working hours|during working hours|office hours|horario laboral|en horario laboral|horario comercial|em horario comercial|geschaftszeiten|wahrend der geschaftszeiten|heures ouvrees|heures de bureau|aux heures ouvrees",
  "next-business-day":
    "next business day|next working day|nbd|siguiente dia habil|proximo dia habil|siguiente dia laborable|proximo dia laborable|proximo dia util|nachster werktag|nachsten werktag|nachster arbeitstag|nachsten arbeitstag|jour ouvre suivant|prochain jour ouvre|le prochain jour ouvre",
  "next-sprint":
    "next sprint|siguiente sprint|proximo sprint|nachster sprint|nachsten sprint|prochain sprint|sprint suivant",
  "best-effort": "best effort|best-effort|mejor esfuerzo|melhor esforco|nach bestem bemuhen|au mieux",
  none: "none|n/a|na|no|no response needed|no response required|no updates|not applicable|not required|no aplica|ninguno|ninguna|nao se aplica|nao aplicavel|nenhum|nenhuma|keine|keiner|keins|entfallt|aucun|aucune|sans objet",
  "1h": "hourly|stundlich",
  "1d": "daily|once a day|once daily|every day|next day|diario|diaria|diariamente|todos los dias|todos os dias|dia siguiente|siguiente dia|dia seguinte|proximo dia|taglich|nachster tag|quotidien|quotidienne|tous les jours|lendemain",
  "1bd": "every business day|every working day|werktaglich",
  "1w": "weekly|once a week|semanal|semanalmente|wochentlich|hebdomadaire",
  "1mo": "monthly|once a month|mensual|mensal|mensalmente|monatlich|mensuel",
});

function table(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([meaning, all]) => all.split("|").map((word) => [word, meaning])));
}
