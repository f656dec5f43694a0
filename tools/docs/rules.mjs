const NOTICE = "<!-- Generated from the rule's source by tools/generate-docs.mjs. -->\n";

const AUTHORITY = {
  spec: "the format's specification",
  sdk: "the format's reference implementation (for OpenSLO: its Go SDK)",
  tool: "tools that read the format",
  ours: "Ops as Code",
};

/** One page per rule: path → Markdown. */
export function rulePages(rules, outcomeOf) {
  return rules.map((rule) => [pagePath(rule), rulePage(rule, outcomeOf(rule))]);
}

/** The index of all rules, a table per family. */
export function ruleIndex(rules) {
  const families = groupBy(rules, family);
  const tables = [...families].map(([name, members]) => {
    const rows = members.map(
      (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.authority} | ${rule.summary} |`,
    );
    return `## ${name}\n\n| rule | severity | authority | what should be |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
  });
  return `${NOTICE}
# Rules

Every finding names its rule, and every rule has a page here. A rule's severity is what it earns: an **error** will break
or is rejected by the format's own validator, a **warning** is almost surely wrong, **information** and **hint** are worth
knowing. Any of them can be changed or switched off, see [settings](../settings.md). The authority says who rejects the
file: the specification (\`spec\`), its reference implementation (\`sdk\`), tools (\`tool\`), or Ops as Code alone (\`ours\`).

${tables.join("\n")}`;
}

function rulePage(rule, { messages, fixes }) {
  const language = languageOf(rule.exampleFile);
  const file = rule.exampleFile ? ` in \`${rule.exampleFile}\`` : "";
  return `${NOTICE}
# ${rule.id}

${rule.summary}.

| severity | authority | stage |
| --- | --- | --- |
| ${rule.severity} | ${rule.authority}: ${AUTHORITY[rule.authority]} | ${stageText(rule)} |

${rule.why}

## Avoid

This is reported${file}:

\`\`\`${language}
${rule.avoid.trim()}
\`\`\`

\`\`\`text
${messages.map(({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`).join("\n")}
\`\`\`

${besideText(rule)}${fixText(fixes)}## Prefer

\`\`\`${language}
${rule.prefer.trim()}
\`\`\`

## Configuration

In \`ops-as-code.yaml\`, with any of \`off\`, \`hint\`, \`information\`, \`warning\`, \`error\`:

\`\`\`yaml
rules:
  ${rule.id}: off
\`\`\`

For one line only, with a reason:

\`\`\`yaml
# ops-as-code-disable-next-line ${rule.id} -- reason
\`\`\`
`;
}

function languageOf(file = "example.yaml") {
  const ending = /\.(md|json|toml|trivyignore)$/.exec(file)?.[1];
  return { md: "markdown", json: "json", toml: "toml", trivyignore: "text" }[ending] ?? "yaml";
}

/** The files that the examples need beside them. */
function besideText({ beside = {} }) {
  const files = Object.entries(beside);
  if (files.length === 0) return "";
  const texts = files.map(([name, text]) => `\`${name}\`:\n\n\`\`\`${languageOf(name)}\n${text.trim()}\n\`\`\`\n`);
  return `Beside it stand\n\n${texts.join("\n")}\n`;
}

/** From which stage on a rule applies, in words. */
export function stageText({ stage, stageNote }) {
  const from = stage ? `from ${stage}` : "always";
  return stageNote ? `${from}; ${stageNote}` : from;
}

function fixText(fixes) {
  if (fixes.length === 0) return "";
  const lines = fixes.map(({ title, safety }) =>
    safety === "safe" ? `- ${title} (certain: takes part in "fix all")` : `- ${title} (a suggestion)`,
  );
  return `Quick fixes:\n\n${[...new Set(lines)].join("\n")}\n\n`;
}

function pagePath(rule) {
  return `docs/rules/${rule.id}.md`;
}

function family(rule) {
  return rule.id.split("/")[0];
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
