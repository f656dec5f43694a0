import { rule } from "../../../rule.ts";
import { EXCEPTION_FILES } from "../formats.ts";
import { exceptionsOf, toolOf } from "../view.ts";

export default rule({
  id: "exceptions/matches-everything",
  on: EXCEPTION_FILES,
  severity: "warning",
  authority: "tool",
  summary: "An override of packages says which packages it is for",
  why: "osv-scanner takes an override without a name, version, ecosystem and group for one of every package. With `ignore = true` nothing at all is reported any more, and the scan is green for ever.",
  exampleFile: "osv-scanner.toml",
  avoid: `
[[PackageOverrides]]
ignore = true
reason = "only used in tests"
`,
  prefer: `
[[PackageOverrides]]
group = "dev"
ignore = true
reason = "only used in tests"
`,
  check(object, report) {
    const { name: tool } = toolOf(object);
    for (const { effect, path, span } of exceptionsOf(object).waivers) {
      if (effect === "everything") report({ at: path, span, data: { tool } });
    }
  },
  message: ({ tool }: { readonly tool: string }) =>
    `this override has no "name", "version", "ecosystem" or "group", so ${tool} applies it to every package`,
});
