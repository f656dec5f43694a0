import type { Framework } from "../framework.ts";

/**
 * The directive's own words are two weeks (six months for CVE ids before 2021), but each entry of the catalogue has a due
 * date, which went before them: 14 days in 2021, 21 days from 2022 on, a few days for the worst (cisagov/kev-data). So a
 * number of days proves nothing; only a deadline that follows the catalogue's date does.
 */
export const cisaBod2201: Framework = {
  id: "cisa-bod-22-01",
  aliases: ["bod-22-01"],
  title: "CISA BOD 22-01, Reducing the Significant Risk of Known Exploited Vulnerabilities",
  short: "BOD 22-01",
  summary: "For US federal agencies: what is in the KEV catalogue is fixed by the due date that its entry gives.",
  start: ["kev-added"],
  requirements: [{ when: { kev: true }, within: "kev-due-date", by: "fix", level: "must" }],
  status: { state: "revoked", on: "2026-06-10", by: "cisa-bod-26-04" },
  source: {
    title: "CISA, BOD 22-01",
    url: "https://www.cisa.gov/news-events/directives/bod-22-01-reducing-significant-risk-known-exploited-vulnerabilities",
  },
  asOf: "2026-11-22",
};
