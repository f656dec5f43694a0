import type { Fence } from "../../../../syntax/markdown/types.ts";
import { insertText, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";

export default rule({
  id: "runbook/untagged-fence",
  on: RUNBOOKS,
  severity: "hint",
  authority: "ours",
  summary: "A fence that holds commands says so",
  why: "A fence with the word `sh` behind its marks is a step: it is coloured, it stands in the outline, and its command is checked. Without the word it is only text.",
  exampleFile: "restart.md",
  avoid: `
---
apiVersion: ops/v1
kind: Runbook
name: restart-checkout
owner: team-checkout
---
# Restart the checkout

## Diagnosis

\`\`\`
kubectl get pods
\`\`\`
`,
  prefer: `
---
apiVersion: ops/v1
kind: Runbook
name: restart-checkout
owner: team-checkout
---
# Restart the checkout

## Diagnosis

\`\`\`sh
kubectl get pods
\`\`\`
`,
  check(object, report) {
    const { markdown } = object.document;
    for (const fence of markdown?.fences ?? []) {
      const command = fence.info === "" ? commandIn(fence) : undefined;
      if (command === undefined) continue;
      const { start } = fence.infoSpan;
      const span = { start: fence.span.start, end: start };
      const fixes = suggestion('Add "sh"', insertText(object, start, "sh"));
      report({ at: [], span, data: { command }, fixes });
    }
  },
  message: ({ command }: { readonly command: string }) =>
    `this fence holds the command "${command}", but does not say "sh"`,
});

/** The command that the code begins with; undefined where it looks like anything else: output, a configuration, a path. */
function commandIn({ content }: Fence): string | undefined {
  const line = content.split(/\r?\n/).find((each) => each.trim() !== "" && !each.trim().startsWith("#"));
  const [, word = "", next = ""] = /^\s*(?:\$ )?(?:sudo )?([\w.-]+)(?:\s+(\S+))?/.exec(line ?? "") ?? [];
  return commands.has(word) && !/^[=:|]/.test(next) ? word : undefined;
}

/** Programs that runbooks call and whose names begin no other sort of text. */
const commands: ReadonlySet<string> = new Set(
  "kubectl oc helm aws gcloud az docker podman crictl systemctl journalctl curl wget ssh scp rsync terraform ansible ansible-playbook psql mysql redis-cli mongosh etcdctl consul vault nomad promtool amtool virtctl istioctl argocd flux git grep awk sed cat tail ls df du ps chmod chown mkdir rm cp mv dig nslookup ping openssl nc ip iptables lsof strace tcpdump apt apt-get yum dnf".split(
    " ",
  ),
);
