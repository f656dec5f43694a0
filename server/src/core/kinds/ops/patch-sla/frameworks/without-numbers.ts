/** A standard that people cite for their deadlines, though it leaves them to whoever follows it. */
export interface StandardWithoutNumbers {
  readonly name: string;
  /** How its ids begin, in letters and digits alone. */
  readonly ids: readonly string[];
  /** What it says instead, for a sentence. */
  readonly says: string;
}

/** ISO/IEC 27001:2022 Annex A; AICPA Trust Services Criteria 2017; NIST SP 800-40r4; Regulation (EU) 2024/2847, article 14. */
const standards: readonly StandardWithoutNumbers[] = [
  { name: "ISO 27001", ids: ["iso27001", "isoiec27001"], says: "A.8.8 asks for a time that the organisation sets" },
  { name: "SOC 2", ids: ["soc2"], says: "CC7.1 asks for procedures that find new flaws" },
  { name: "NIST SP 800-40", ids: ["nist80040", "nistsp80040"], says: "it asks for a time that the organisation sets" },
  {
    name: "the Cyber Resilience Act",
    ids: ["cra", "eucra", "cyberresilienceact"],
    says: "article 14 has deadlines for reports, none for patches",
  },
];

/** The standard of an id, with any version or type behind it: `soc2`, `SOC 2 Type II`, `iso-27001:2022`. */
export function standardWithoutNumbers(id: string): StandardWithoutNumbers | undefined {
  const word = id.toLowerCase().replace(/[^a-z0-9]/g, "");
  return standards.find(({ ids }) => ids.some((each) => word.startsWith(each) && REST.test(word.slice(each.length))));
}

const REST = /^(?:(?:r|v|rev)?\d+|type(?:1|2|i|ii))?$/;
