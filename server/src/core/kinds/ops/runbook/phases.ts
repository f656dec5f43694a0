import type { Phase } from "./view.ts";

/**
 * The phase that a heading begins, by the words that runbooks in the open use: prometheus-operator, OpenShift and
 * KubeVirt (Meaning, Impact, Diagnosis, Mitigation), GitLab, and the NIST phases of AWS' playbooks.
 */
export function phaseOf(heading: string): Phase | undefined {
  const words = heading.toLowerCase().replace(/^[^\p{L}]+/u, "");
  return phases.find(([, pattern]) => pattern.test(words))?.[0];
}

const phases: readonly (readonly [Phase, RegExp])[] = [
  ["rollback", /^(?:roll(?:ing)?[ -]?back|revert|back(?:ing)? out|fail ?back|undo)\b/],
  ["verify", /^(?:verif|validat|confirm|recovery check|check (?:the )?(?:result|recovery))/],
  ["escalate", /^(?:escalat|contact|who to (?:call|contact))/],
  ["communicate", /^(?:communicat|inform\b|notify|status page)/],
  ["diagnose", /^(?:diagnos|investigat|troubleshoot|triage|possible checks|debug|detection|analysis)/],
  [
    "mitigate",
    /^(?:mitigat|resolution|resolv|procedure|remediat|fix\b|containment|eradication|recovery|how to fix|steps\b)/,
  ],
  ["impact", /^(?:impact|severity)/],
  ["meaning", /^(?:meaning|symptom|summary|overview|alert\b|description|what )/],
  ["after", /^(?:follow[ -]?up|post[ -]incident|prevention|after\b)/],
  ["references", /^(?:references?\b|links?\b|additional (?:resources|information)|see also|further reading)/],
];
