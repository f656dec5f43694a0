import type { SloMeasures } from "../../../facts.ts";
import type { OpsObject } from "../../object.ts";
import type { ObjectEntry, WorkspaceView } from "../../workspace-view.ts";
import type { Slo } from "../names.ts";
import { sloMeasures } from "../views/slo-measures.ts";

/** An SLO that an alert condition watches, through an alert policy. */
export interface ReachingSlo {
  readonly name: string | undefined;
  readonly uri: string;
  readonly document: number;
  readonly measures: SloMeasures;
}

/**
 * The SLOs whose alert policies hold or name the condition, each once, in the order of their files. Policy and condition
 * may each be inline or an object of its own. Empty where nothing reaches the condition.
 */
export function slosReaching(condition: OpsObject, workspace: WorkspaceView): readonly ReachingSlo[] {
  const version = condition.kind.split(" ")[0] ?? "";
  const found = new Map<string, ReachingSlo>();
  const add = (slo: ReachingSlo) => found.set(`${slo.uri} ${slo.document}`, slo);
  // An item that wrongly has both a name and an object written out makes a policy the holder of a reference, too.
  const addEntry = (entry: ObjectEntry) => {
    if (entry.facts.kind === `${version} SLO`) add(fromEntry(entry));
  };
  const addReferrers = (policy: string | undefined) => {
    if (policy === undefined) return;
    for (const { from } of workspace.referrers([`${version} AlertPolicy`], policy)) {
      if (from.facts.path.length === 0) addEntry(from);
    }
  };
  const policy = condition.parent;
  if (policy) {
    if (policy.parent) add(ownSlo(policy.parent as OpsObject<Slo>, workspace));
    else addReferrers(policy.name);
    return [...found.values()];
  }
  if (condition.name === undefined) return [];
  for (const { from } of workspace.referrers([condition.kind], condition.name)) {
    const { parent, name } = from.facts;
    if (parent === undefined) addReferrers(name);
    else for (const holder of holders(from, workspace)) addEntry(holder);
  }
  return [...found.values()];
}

/** The SLO that an inline policy stands in. */
function holders({ uri, document, facts }: ObjectEntry, workspace: WorkspaceView): readonly ObjectEntry[] {
  if (facts.parent?.name === undefined) return [];
  return workspace
    .definitions([facts.parent.kind], facts.parent.name)
    .filter((each) => each.uri === uri && each.document === document);
}

function fromEntry({ uri, document, facts }: ObjectEntry): ReachingSlo {
  return { name: facts.name, uri, document, measures: facts.measures as SloMeasures };
}

function ownSlo(slo: OpsObject<Slo>, { self }: WorkspaceView): ReachingSlo {
  return { name: slo.name, uri: self.uri, document: self.document, measures: sloMeasures(slo) };
}
