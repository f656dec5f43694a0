/** The page of kinds: what each is for and the fields at its top, from registry and schemas; then what is read of others. */
export function kindsPage(kinds, sources, schemas) {
  const sections = kinds
    .filter(({ schema }) => schema !== "")
    .map((kind) => {
      const schema = schemas[kind.schema];
      // A page has the fields of `spec` at the top of its front matter.
      const isPage = kind.form === "markdown";
      const fieldsOf = isPage ? schema : schema.properties?.spec;
      const holder = resolve(schemas, kind.schema, fieldsOf);
      const required = new Set(holder?.required ?? []);
      const fields = Object.entries(holder?.properties ?? {}).map(([name, node]) => {
        const description = node.description ?? resolve(schemas, holder.file, node)?.description ?? "";
        return `| \`${isPage ? "" : "spec."}${name}\`${required.has(name) ? " (required)" : ""} | ${description.replaceAll("\n", " ")} |`;
      });
      return `## ${kind.kind} (\`${kind.apiVersion}\`${isPage ? ", Markdown" : ""})

${kind.summary} Schema: [${kind.schema}](../schemas/${kind.schema}).

| field | meaning |
| --- | --- |
${fields.join("\n")}
`;
    });
  return `<!-- Generated from the registry of kinds and schemas/ by tools/generate-docs.mjs. -->

# Kinds

A document is read when its \`apiVersion\` and \`kind\` are among these; file names play no part, and every other document
is left alone or, if it is among the files of others at the end of this page, only read. What is written as a Markdown page says so in its front matter.

A page without such front matter counts as a runbook by its path: \`**/runbooks/**/*.md\`, \`**/RUNBOOK.md\` and
\`**/docs/runbook*.md\`, or what \`runbooks\` in \`ops-as-code.yaml\` says; not READMEs, index pages, CONTRIBUTING and
templates. In such a page only what can be true of any runbook is checked, and its front matter is left alone.

${sections.join("\n")}
## Files of others that are read

They are read for what they say of services, alerts and owners, so that references find it. They are never judged by
their own format; a rule that speaks of one of them says so on its page.

| source | files | what is read |
| --- | --- | --- |
${sources.map(({ kind, source, summary }) => `| ${kind} | ${source.files} | ${summary} |`).join("\n")}
`;
}

function resolve(schemas, file, node) {
  if (node?.$ref === undefined) return node && { ...node, file };
  const [target, pointer] = node.$ref.split("#");
  const from = target === "" ? file : new URL(target, `file:///${file}`).pathname.slice(1);
  const found = pointer
    .split("/")
    .slice(1)
    .reduce((current, key) => current?.[key], schemas[from]);
  return resolve(schemas, from, found && { ...found, ...(node.description ? { description: node.description } : {}) });
}
