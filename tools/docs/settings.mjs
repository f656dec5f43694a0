import { readFile } from "node:fs/promises";

/** The page of settings: the editor's from package.json, the configuration file's from its schema. */
export async function settingsPage(schema) {
  const { contributes } = JSON.parse(await readFile("package.json", "utf8"));
  const texts = JSON.parse(await readFile("package.nls.json", "utf8"));
  const settings = Object.entries(contributes.configuration.properties).map(
    ([name, { type, default: standard, markdownDescription }]) =>
      `| \`${name}\` | ${type} | \`${standard}\` | ${texts[markdownDescription.slice(1, -1)]} |`,
  );
  const keys = Object.entries(schema.properties)
    .filter(([key]) => !key.startsWith("$"))
    .map(([key, { description, default: standard }]) => {
      const fallback = standard === undefined ? "" : ` Default: \`${JSON.stringify(standard)}\`.`;
      return `- **\`${key}\`**: ${description}${fallback}`;
    });
  return `<!-- Generated from package.json and schemas/config.schema.json by tools/generate-docs.mjs. -->

# Settings

## The file \`ops-as-code.yaml\`

Editor, terminal and CI obey the same file: the nearest one from a file's folder upwards. It is checked and completed like
any other file of ours.

\`\`\`yaml
stage: growth
rules:
  openslo/unknown-service: off
ignore:
  - vendor/**
\`\`\`

${keys.join("\n")}

What each stage asks for stands in [stages](stages.md).

## Comments

\`# ops-as-code-disable-next-line RULE -- reason\` silences a rule for the next line. Several rules are separated by commas;
without a rule all are meant. A name that no rule has is reported.

## Settings of the editor

| setting | type | default | meaning |
| --- | --- | --- | --- |
${settings.join("\n")}
`;
}
