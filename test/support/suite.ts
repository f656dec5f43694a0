/** One test of a Markdown suite: what its fences hold, as one fixture. */
export interface SuiteTest {
  /** The headings above it, without the page's title: `Targets › a percentage where the ratio belongs`. */
  readonly name: string;
  /** In the test language of `parseFixture`. */
  readonly fixture: string;
}

export interface Suite {
  readonly title: string;
  readonly tests: readonly SuiteTest[];
}

/**
 * Reads a page of Markdown as tests. Each heading below the title with a ```yaml fence of its own, or one of any language
 * that has a title, is one test; its fences are the files of one workspace, named by `title=/name.yaml` in the info string
 * (`/file.yaml` without one). A fence that holds fences has more backticks than they. Fences above
 * the first of those headings belong to every test of the page. Prose says why and is not read.
 */
export function parseSuite(markdown: string): Suite {
  let title = "";
  const shared: string[] = [];
  const headings: string[] = [];
  const tests = new Map<string, string[]>();
  for (const part of markdown.matchAll(/^(#{1,6}) (.+)$|^(`{3,})(\w+)([^\n]*)\n([\s\S]*?)^\3[ \t]*$/gm)) {
    const [, marks, heading = "", , language, info = "", text = ""] = part;
    if (marks === "#") title = heading;
    else if (marks !== undefined) {
      headings.splice(marks.length - 2, Number.POSITIVE_INFINITY, heading);
    } else if (language === "yaml" || /\btitle=/.test(info)) {
      const name = headings.filter((each) => each !== undefined).join(" › ");
      const file = `#- ${/\btitle=(\S+)/.exec(info)?.[1] ?? "/file.yaml"}\n${text}`;
      if (name === "") shared.push(file);
      else tests.set(name, [...(tests.get(name) ?? []), file]);
    }
  }
  return { title, tests: [...tests].map(([name, files]) => ({ name, fixture: [...shared, ...files].join("") })) };
}
