import type { Severity } from "../findings.ts";
import { factsOf } from "../kinds/facts.ts";
import { replaceValue, suggestion } from "../kinds/fix.ts";
import { isOfCatalogue, lastWord } from "../kinds/name-key.ts";
import type { OpsObject } from "../kinds/object.ts";
import type { Report } from "../kinds/rule.ts";
import type { WorkspaceView } from "../kinds/workspace-view.ts";
import { closest } from "../text/closest.ts";
import { isTemplate, kindName, placesOf } from "./references.ts";

/** A reference that leads nowhere. */
export interface Dangling {
  readonly kind: string;
  readonly name: string;
  /** Whether the workspace holds any object of that kind. */
  readonly known: boolean;
  readonly meant: string | undefined;
}

/**
 * The references of an object to which nothing in the workspace answers, as a rule reports them: only as information where
 * the workspace need not hold what is named, see `severityOf`. Templates and kinds that nobody knows are left out;
 * `isAsked` picks what the rule speaks of.
 */
export function danglingReports(
  object: OpsObject,
  view: WorkspaceView,
  isAsked: (kind: string, name: string) => boolean,
): readonly Report<Dangling>[] {
  return (factsOf(object)?.references ?? []).flatMap(({ to, name, path }): readonly Report<Dangling>[] => {
    const kind = kindName(to);
    if (to.length === 0 || !isAsked(kind, name) || isTemplate(name) || view.definitions(to, name).length > 0) return [];
    const known = view.has(to);
    const meant = known ? closest(name, view.names(to)) : undefined;
    const at = path.slice(object.path.length);
    return [
      {
        at,
        data: { kind, name, known, meant },
        severity: severityOf(to, meant !== undefined, view),
        fixes: meant ? suggestion(`Change to "${meant}"`, replaceValue(object, at, meant)) : [],
        related: meant ? placesOf(view.definitions(to, meant)) : [],
      },
    ];
  });
}

/**
 * How bad it is that nothing answers; undefined is the rule's own severity. It is only information where the workspace holds
 * none of the kind, and where only catalogues of others do: the one that a repository has of itself says nothing of the
 * other services. Alerts are rarely all in one workspace: those of a chart, a mixin or a monitoring service are defined
 * elsewhere, and a name that only looks like one from here may be one of them.
 */
function severityOf(to: readonly string[], isNear: boolean, view: WorkspaceView): Severity | undefined {
  if (to.every((each) => lastWord(each) === "Alert")) return isNear ? "warning" : "information";
  return isNear || view.has(to.filter((each) => !isOfCatalogue(each))) ? undefined : "information";
}

/** What to say of it; `none` is how a workspace without any of the kind is described. */
export function danglingMessage({ kind, name, known, meant }: Dangling, none = "none of that kind"): string {
  if (!known) return `there is no ${kind} "${name}"; the workspace holds ${none}`;
  return `there is no ${kind} "${name}"${meant ? `; did you mean "${meant}"?` : " in the workspace"}`;
}
