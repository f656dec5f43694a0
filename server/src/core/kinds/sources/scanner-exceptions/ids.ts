/** What is wrong with an id that can only be meant as one of a known scheme. */
export interface BadId {
  /** The scheme, with an example: `CVE id (CVE-2026-12345)`. */
  readonly scheme: string;
  /** The id as the scheme writes it, where that is certain or nearly so. */
  readonly meant: string | undefined;
  /** Whether only case or punctuation differ from it. */
  readonly isCertain: boolean;
}

/**
 * Looks at ids of schemes with a fixed form: CVE, GitHub's advisories, and those of OSV's sources for Go, Python and Rust.
 * Undefined for ids that are right and for all others: a scanner has many more.
 *
 * @param year the current year: a CVE id has at most the next one.
 */
export function badId(text: string, year: number): BadId | undefined {
  const found = schemes.find(({ looks }) => looks.test(text));
  if (!found || isRight(found, text, year)) return undefined;
  const bare = text.replace(/^[^A-Za-z]+|[^A-Za-z0-9]+$/g, "").replace(/[_ ]/g, "-");
  const cased = found.lower ? `GHSA${bare.slice(4).toLowerCase()}` : bare.toUpperCase();
  if (isRight(found, cased, year)) return { scheme: found.name, meant: cased, isCertain: true };
  // Numbers have at least four digits, with zeros before them.
  const padded = cased.replace(/^(CVE-\d{4}-)(\d{1,3})$/, (_, start, number) => `${start}${number.padStart(4, "0")}`);
  return { scheme: found.name, meant: isRight(found, padded, year) ? padded : undefined, isCertain: false };
}

interface Scheme {
  readonly name: string;
  readonly looks: RegExp;
  readonly right: RegExp;
  readonly lower?: boolean;
}

// GitHub leaves out the letters and digits that are easily mistaken for others.
const schemes: readonly Scheme[] = [
  { name: "CVE id (CVE-2026-12345)", looks: /^cve[-_](?:\d|[xyn]{4})/i, right: /^CVE-(\d{4})-\d{4,}$/ },
  {
    name: "GitHub advisory id (GHSA-jfh8-c2jp-5v3q)",
    looks: /^ghsa[-_]\w{4}/i,
    right: /^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/,
    lower: true,
  },
  { name: "Go advisory id (GO-2022-0968)", looks: /^go[-_]\d{4}[-_]\d/i, right: /^GO-(\d{4})-\d{4,}$/ },
  { name: "Python advisory id (PYSEC-2021-98)", looks: /^pysec[-_]\d/i, right: /^PYSEC-(\d{4})-\d+$/ },
  { name: "Rust advisory id (RUSTSEC-2021-0093)", looks: /^rustsec[-_]\d/i, right: /^RUSTSEC-(\d{4})-\d{4,}$/ },
];

/** The first CVE ids are of 1999. */
function isRight({ right }: Scheme, text: string, year: number): boolean {
  const match = right.exec(text);
  const own = match?.[1] === undefined ? year : Number(match[1]);
  return match !== null && own >= 1999 && own <= year + 1;
}
