import { describe, expect, test } from "vitest";
import { readDurationPhrase } from "../../../server/src/core/math/duration-phrases.ts";
import { parseOpsDuration } from "../../../server/src/core/math/ops-duration.ts";

/** Values as they stand in severity tables of public handbooks, and in the languages these are written in. */
const read = {
  Immediate: "immediate",
  Immediately: "immediate",
  "15 minutes": "15m",
  "Within 15 min": "15m",
  "< 5 min": "5m",
  "< 5 minutes": "5m",
  "≤ 4 h": "4h",
  "Every 30 min": "30m",
  "Every 1 hour": "1h",
  "Every hour": "1h",
  "Within an hour": "1h",
  "one hour": "1h",
  "[5 min]": "5m",
  "Every [15 min]": "15m",
  "**30 min.**": "30m",
  "1h 30m": "1h30m",
  "1 hour and 30 minutes": "1h30m",
  "1.5 hours": "90m",
  "60 minutes": "60m",
  Hourly: "1h",
  Daily: "1d",
  Weekly: "1w",
  "Next day": "1d",
  "Next business day": "next-business-day",
  "< 1 business day": "1bd",
  "Within 2 business days": "2bd",
  "Next sprint": "next-sprint",
  "[Next sprint]": "next-sprint",
  "Best effort": "best-effort",
  "Business hours": "business-hours",
  "N/A": "none",
  None: "none",
  "No response needed": "none",
  "5 minutos": "5m",
  "A cada 30 minutos": "30m",
  "Em até 4 horas": "4h",
  "Próximo dia útil": "next-business-day",
  "2 dias úteis": "2bd",
  Diariamente: "1d",
  "Cada 30 minutos": "30m",
  "Menos de 1 hora": "1h",
  "Siguiente día hábil": "next-business-day",
  Inmediato: "immediate",
  Sofort: "immediate",
  "Innerhalb von 30 Minuten": "30m",
  "alle 2 Stunden": "2h",
  "nächster Werktag": "next-business-day",
  Täglich: "1d",
  Immédiat: "immediate",
  "Toutes les 30 minutes": "30m",
  "Dans les 4 heures": "4h",
  "2 jours ouvrés": "2bd",
  Hebdomadaire: "1w",
};

describe("words that mean a duration", () => {
  test.each(Object.entries(read))("%s", (words, duration) => {
    expect(readDurationPhrase(words)).toBe(duration);
  });

  test.each(Object.values(read))("are written %s, which is a duration", (duration) => {
    expect(parseOpsDuration(duration, [duration]).ok).toBe(true);
  });
});

test.each([
  "",
  "30",
  "5M",
  "days",
  "15–30 min",
  "15-30 min",
  "4 business hours",
  "30 min (24x7)",
  "As needed",
  "Conforme necessário",
  "Per shift",
  "Per ticket update",
  "After 30 min of no answer",
  "twice a day",
  "1.3 minutes and a bit",
  "0.3 s",
])('"%s" is left to the reader', (words) => {
  expect(readDurationPhrase(words)).toBeUndefined();
});

test("a wrong duration is offered what its words mean, if the field takes it", () => {
  expect(parseOpsDuration("A cada 30 minutos")).toMatchObject({ ok: false, meant: "30m" });
  expect(parseOpsDuration("15 minutos")).toMatchObject({ ok: false, reason: "unit", meant: "15m" });
  expect(parseOpsDuration("Sofort", ["immediate"])).toMatchObject({ ok: false, meant: "immediate" });
  expect(parseOpsDuration("Sofort")).toMatchObject({ ok: false, meant: undefined });
});
