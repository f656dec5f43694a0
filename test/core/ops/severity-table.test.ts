import { describe, expect, test } from "vitest";
import { fromTable } from "../../../server/src/core/kinds/ops/severity-policy/from-table/from-table.ts";
import { parseMarkdown } from "../../../server/src/core/syntax/markdown/parse.ts";
import { findingsOf } from "../../../server/src/core/workspace/findings.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";

/** The policy that is made of the first table of a page; checked to have no error, and its numbers and times in order. */
function policy(page: string): string | undefined {
  const [table] = parseMarkdown(page.trimStart()).tables;
  const text = table && fromTable(table, { name: "severities", source: "handbook.md" });
  if (text === undefined) return undefined;
  const findings = findingsOf(workspaceOf(new Map([["/policy.yaml", text]])), uriOf("/policy.yaml"), NOW);
  const grave = findings.map(({ finding }) => finding).filter(({ severity }) => /error|warning/.test(severity));
  // A table hardly ever says who is paged.
  expect(grave.filter(({ rule }) => !/^severity\/serious-/.test(rule))).toEqual([]);
  return text;
}

/** The lines below `levels:`. */
function levels(page: string): string | undefined {
  return policy(page)?.split("  levels:\n")[1];
}

test("a table becomes a policy, and what cannot be read is kept", () => {
  const page = `
| Severity | Colour | Definition | Response Time | Updates | Examples | Who to call | Postmortem |
|---|---|---|---|---|---|---|---|
| **SEV-1** | | Nobody can buy: all is down | Immediate | Every 15 min | Shop down, Cards (Visa, Amex) refused. | CTO | Within 5 business days |
| **SEV-2** | | An important part is down | < 30 min | [1 hour] | - | Team lead | Required |
| **SEV-3** | | Something is wrong | Next business day | As needed | Typo #1 | | No |
`;
  expect(policy(page)).toBe(`# Made from a table in handbook.md. What could not be read there is kept as a comment.
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: severities
spec:
  levels:
    - level: 1
      name: SEV-1
      definition: "Nobody can buy: all is down"
      examples: [Shop down, "Cards (Visa, Amex) refused"]
      response: immediate
      update: 15m
      postmortem: {required: true, within: 5bd}
      # Who to call: CTO
    - level: 2
      name: SEV-2
      definition: An important part is down
      response: 30m
      update: 1h
      postmortem: {required: true}
      # Who to call: Team lead
    - level: 3
      name: SEV-3
      definition: Something is wrong
      examples: ["Typo #1"]
      response: next-business-day
      postmortem: {required: false}
      # Updates: As needed
`);
});

describe("tables in other languages", () => {
  test("Spanish", () => {
    const page = `
| Nivel | Nombre | Descripción | Acuse de recibo | Tiempo de respuesta | Frecuencia de actualización | Ejemplos |
|---|---|---|---|---|---|---|
| P1 | Crítico | Nadie puede comprar | 5 minutos | Inmediato | Cada 30 minutos | Tienda caída; Datos perdidos |
| P2 | Alto | Una parte no funciona | 15 minutos | En menos de 1 hora | Cada 2 horas | Búsqueda lenta |
| P3 | Bajo | Hay otra manera | 1 día hábil | Siguiente día hábil | N/A | Errata |
`;
    expect(levels(page)).toBe(`    - level: 1
      name: P1
      aliases: [Crítico]
      definition: Nadie puede comprar
      examples: [Tienda caída, Datos perdidos]
      acknowledge: 5m
      response: immediate
      update: 30m
    - level: 2
      name: P2
      aliases: [Alto]
      definition: Una parte no funciona
      examples: [Búsqueda lenta]
      acknowledge: 15m
      response: 1h
      update: 2h
    - level: 3
      name: P3
      aliases: [Bajo]
      definition: Hay otra manera
      examples: [Errata]
      acknowledge: 1bd
      response: next-business-day
      update: none
`);
  });

  test("Portuguese", () => {
    const page = `
| Severidade | Descrição | Tempo de resposta | Atualizações | Resolução |
|---|---|---|---|---|
| Crítica | Tudo parado | 5 minutos | A cada 30 minutos | 4 horas |
| Baixa | Cosmético | Próximo dia útil | Conforme necessário | Próximo sprint |
`;
    expect(policy(page)).toContain("  # The table has no numbers; these are the places in it.\n");
    expect(levels(page)).toBe(`    - level: 1
      name: Crítica
      definition: Tudo parado
      response: 5m
      update: 30m
      resolution: 4h
    - level: 2
      name: Baixa
      definition: Cosmético
      response: next-business-day
      resolution: next-sprint
      # Atualizações: Conforme necessário
`);
  });

  test("German", () => {
    const page = `
| Schweregrad | Bedeutung | Reaktionszeit | Aktualisierung | Behebung | Nachbereitung |
|---|---|---|---|---|---|
| 1 – Kritisch | Alles steht | Sofort | Alle 30 Minuten | 4 Stunden | Ja |
| 2 – Niedrig | Ein Tippfehler | Nächster Werktag | Täglich | Nächster Sprint | Nein |
`;
    expect(levels(page)).toBe(`    - level: 1
      name: Kritisch
      definition: Alles steht
      response: immediate
      update: 30m
      resolution: 4h
      postmortem: {required: true}
    - level: 2
      name: Niedrig
      definition: Ein Tippfehler
      response: next-business-day
      update: 1d
      resolution: next-sprint
      postmortem: {required: false}
`);
  });

  test("French", () => {
    const page = `
| Gravité | Définition | Temps de réponse | Mises à jour |
|---|---|---|---|
| P1 | Tout est arrêté | Immédiat | Toutes les 30 minutes |
| P2 | Une partie est lente | Dans les 4 heures | Quotidien |
`;
    expect(levels(page)).toBe(`    - level: 1
      name: P1
      definition: Tout est arrêté
      response: immediate
      update: 30m
    - level: 2
      name: P2
      definition: Une partie est lente
      response: 4h
      update: 1d
`);
  });
});

describe("shapes of tables", () => {
  test("the severities may be in columns", () => {
    const page = `
| | SEV-1 | SEV-2 |
|---|---|---|
| Response time | < 5 min | < 15 min |
| Communication | #incidents, #support | Status page |
| Coverage | 24/7 | Business hours |
| Postmortem | Required | Optional |
`;
    expect(levels(page)).toBe(`    - level: 1
      name: SEV-1
      response: 5m
      hours: 24x7
      comms: {channels: ["#incidents", "#support"]}
      postmortem: {required: true}
    - level: 2
      name: SEV-2
      response: 15m
      hours: business
      postmortem: {required: false}
      # Communication: Status page
`);
  });

  test("a number and a word need nothing between them", () => {
    const page = `
| Niveau | Ce que ça veut dire | Temps de réponse | Postmortem |
|---|---|---|---|
| P1 Critique | Panne totale | 15 min | Requis (5 jours ouvrés) |
| Mineur P2 | Panne partielle | 1 h | Non |
`;
    expect(levels(page)).toBe(`    - level: 1
      name: P1
      aliases: [Critique]
      response: 15m
      postmortem: {required: true, within: 5bd}
      # Ce que ça veut dire: Panne totale
    - level: 2
      name: P2
      aliases: [Mineur]
      response: 1h
      postmortem: {required: false}
      # Ce que ça veut dire: Panne partielle
`);
  });

  test("names of severities need no times beside them", () => {
    const page = `
| Sev | What it means |
|---|---|
| SEV-1 | Everybody is affected |
| SEV-2 | Some are |
`;
    expect(levels(page)).toContain("definition: Everybody is affected\n");
  });

  test.each([
    ["careers", "| Level | Title | Description |\n|---|---|---|\n| 1 | Junior | Learns |\n| 2 | Senior | Teaches |"],
    ["risks", "| Risk | Level | Response |\n|---|---|---|\n| Fire | High | Run |\n| Rust | Low | Paint |"],
    ["flaws", "| CVSS | Severity | Fix within |\n|---|---|---|\n| 9.0 | Critical | 7 days |\n| 7.0 | High | 30 days |"],
  ])("levels of %s are no severities of incidents", (_, page) => {
    expect(policy(page)).toBeUndefined();
  });

  test("one cell may hold several names", () => {
    const page = `
| Severity | Response |
|---|---|
| 🔴 SEV1 / P0 (Critical) | 5 min |
| 🟠 SEV2 / P1 (Major) | 15 min |
`;
    expect(levels(page)).toContain("name: SEV1\n      aliases: [P0, Critical]\n");
    expect(levels(page)).toContain("name: SEV2\n      aliases: [P1, Major]\n");
  });

  test("the mildest may come first", () => {
    const page = `
| Priority | Response |
|---|---|
| P3 | 1 day |
| P2 | 4 hours |
| P1 | 15 min |
`;
    expect(levels(page)?.match(/level: \d/g)).toEqual(["level: 1", "level: 2", "level: 3"]);
  });

  test("the highest number may be the worst, where the words say so", () => {
    const page = `
| Level | Name | Response |
|---|---|---|
| 1 | Low | 1 day |
| 2 | Medium | 4 hours |
| 3 | Critical | 15 min |
`;
    expect(policy(page)).toContain("spec:\n  order: descending\n");
    expect(levels(page)?.match(/name: \w+/g)).toEqual(["name: Critical", "name: Medium", "name: Low"]);
  });

  test("a name of two severities is left out, and words that YAML takes for others are quoted", () => {
    const page = `
| Severity | Definition | Response |
|---|---|---|
| SEV1 (high) | Yes | 5 min |
| SEV2 (high) | 2 of 3 zones are down | 15 min |
`;
    expect(levels(page)).toBe(`    - level: 1
      name: SEV1
      definition: "Yes"
      response: 5m
      # Also called: high
    - level: 2
      name: SEV2
      definition: "2 of 3 zones are down"
      response: 15m
      # Also called: high
`);
  });

  test("a sentence behind the name is no name, and is kept", () => {
    const page = `
| Severity | Response |
|---|---|
| SEV-2: Search, or a part of it, is down | 1 hour |
| SEV-1: Nobody can buy | 5 min |
| SEV-3 - Cosmetics | 2 days |
`;
    expect(levels(page)).toBe(`    - level: 1
      name: SEV-1
      response: 5m
      # Severity: SEV-1: Nobody can buy
    - level: 2
      name: SEV-2
      response: 1h
      # Severity: SEV-2: Search, or a part of it, is down
    - level: 3
      name: SEV-3
      aliases: [Cosmetics]
      response: 2d
`);
  });

  test("a word that the field does not take is kept", () => {
    const page = `
| Severity | Update frequency | Resolution |
|---|---|---|
| SEV1 | Immediate | Business hours |
| SEV2 | 4 business hours | 15-30 min |
`;
    expect(levels(page)).toBe(`    - level: 1
      name: SEV1
      # Update frequency: Immediate
      # Resolution: Business hours
    - level: 2
      name: SEV2
      # Update frequency: 4 business hours
      # Resolution: 15-30 min
`);
  });
});

describe("what is no table of severities", () => {
  test.each([
    ["incidents", "| Date | Severity | Description |\n|-|-|-|\n| 1 May | SEV1 | Down |\n| 2 May | SEV1 | Slow |\n"],
    ["other things", "| Name | Description |\n|-|-|\n| checkout | Takes orders |\n| payments | Takes money |\n"],
    ["names alone", "| Severity | Colour |\n|-|-|\n| SEV1 | red |\n| SEV2 | amber |\n"],
    ["one row", "| Severity | Response |\n|-|-|\n| SEV1 | 5 min |\n"],
    ["a row that is none", "| Severity | Response |\n|-|-|\n| SEV1 | 5 min |\n| see below | 4 h |\n"],
  ])("%s", (_, page) => {
    expect(policy(page)).toBeUndefined();
  });
});
