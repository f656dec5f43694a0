import { stageText } from "./rules.mjs";

/** What each stage asks for, beside the rules. */
const ASKS = {
  startup: `Nobody has time for papers that nobody reads. Two things pay from the first day: a runbook for each of the three to five
failures that are most likely, and a postmortem after every incident of the worst severity. Rules find what is wrong or
dangerous; who owns what, and how people are called, everybody knows.`,
  growth: `Several teams, and people who did not build what they are called for: SLOs for the services that matter, formal rotations
instead of "somebody will see it", a runbook for every alert that pages, an owner for every service.`,
  established: `Customers have agreements and auditors ask questions: somebody is on call day and night for what is serious, SLAs rest on
SLOs, and there is evidence for what is done.`,
};

/** The page of stages: what each asks for, and the rules that begin to apply with it. */
export function stagesPage(rules, schema) {
  const { enum: stages } = schema.properties.stage;
  const sections = stages.map((stage) => {
    const own = rules.filter((rule) => rule.stage === stage);
    return `## \`${stage}\`\n\n${ASKS[stage]}\n\n${table(own, stage)}`;
  });
  const changing = rules.filter(({ stageNote }) => stageNote);
  return `<!-- Generated from the rules and schemas/config.schema.json by tools/generate-docs.mjs. -->

# Stages

What a company of ten needs of its operations is not what a bank needs. A stage tunes what is asked for; a later one asks for
everything that the earlier ones do. It is named in one of these places, the first of which counts:

1. \`ops-as-code check --stage startup\`, for one run of the command;
2. \`stage: startup\` in the nearest [\`ops-as-code.yaml\`](settings.md) from a file's folder upwards;
3. the setting \`opsAsCode.stage\` of the editor;
4. where nobody says anything: \`growth\`.

A rule to which \`rules\` in \`ops-as-code.yaml\` gives a severity applies at every stage.

${sections.join("\n")}
## Rules that ask for more at a later stage

| rule | stage |
| --- | --- |
${changing.map((rule) => `| ${link(rule)} | ${stageText(rule)} |`).join("\n")}

All other [rules](rules/README.md) apply always.
`;
}

function table(rules, stage) {
  if (rules.length === 0) {
    return stage === "startup"
      ? "Every rule without a stage of its own applies.\n"
      : "No rule begins with this stage.\n";
  }
  const rows = rules.map((rule) => `| ${link(rule)} | ${rule.severity} | ${rule.summary} |`);
  return `| from here on | severity | what should be |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

function link({ id }) {
  return `[${id}](rules/${id}.md)`;
}
