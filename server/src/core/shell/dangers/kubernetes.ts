import { type Arguments, optionOf } from "../arguments.ts";
import { byWords, firstOf, type Judge, type Verdict } from "./verdict.ts";

const kubectl: Judge = (args) => {
  if (/^(?:client|server|true)$/.test(optionOf(args, "--dry-run")?.value ?? "")) return undefined;
  const plain = args.plain[0]?.text === "adm" ? args.plain.slice(1) : args.plain;
  return verbs({ ...args, plain });
};

const verbs = firstOf(
  deletion,
  withOption("scale", "--replicas", "0", "stops every pod"),
  withOption("replace", "--force", "", "deletes objects of the cluster and makes them anew"),
  byWords(
    ["drain", "destructive", "empties a node"],
    ["cordon", "disruptive", "keeps new pods away from a node"],
    ["rollout restart", "disruptive", "restarts pods"],
  ),
);

/** Pods come back by themselves, unless they are torn away; of a name alone nobody knows what it is. */
function deletion(args: Arguments): Verdict | undefined {
  const [verb, resource] = args.plain;
  if (verb?.text !== "delete") return undefined;
  const isForced = optionOf(args, "--force") !== undefined || optionOf(args, "--grace-period")?.value === "0";
  const isFile = optionOf(args, "-f --filename -k --kustomize") !== undefined;
  const kinds = (resource?.text ?? "").split(",").map((each) => each.split("/")[0] ?? "");
  const isPod = !isFile && kinds.every((kind) => /^(?:pods?|po)$/i.test(kind));
  const isKnown = isFile || kinds.every((kind) => /^[A-Za-z][\w.-]*$/.test(kind));
  const isDestructive = isForced || (isKnown && !isPod);
  const effect = !isPod ? "deletes objects of the cluster" : isForced ? "kills pods at once" : "deletes pods";
  return { grade: isDestructive ? "destructive" : "disruptive", effect, words: [verb] };
}

function withOption(verb: string, option: string, value: string, effect: string): Judge {
  return (args) => {
    const found = args.plain[0]?.text === verb ? optionOf(args, option) : undefined;
    const words = args.plain.slice(0, 1);
    return found && found.value === value ? { grade: "destructive", effect, words } : undefined;
  };
}

const helm = byWords(["uninstall|delete|del|un", "destructive", "removes a release and its objects"]);

const virtctl = byWords(
  ["stop", "destructive", "stops a virtual machine"],
  ["restart|soft-reboot", "disruptive", "restarts a virtual machine"],
);

const etcdctl = byWords(
  ["del", "destructive", "deletes keys of etcd"],
  ["member remove", "destructive", "removes a member of etcd"],
  ["defrag", "disruptive", "stops a member of etcd from answering while it lasts"],
);

const argocd = byWords(["app delete", "destructive", "deletes an application and its objects"]);
const velero = byWords(["backup|restore|schedule delete", "destructive", "deletes a backup"]);

/** What works on clusters. */
export const kubernetes: Readonly<Record<string, Judge>> = {
  kubectl,
  oc: kubectl,
  helm,
  virtctl,
  etcdctl,
  argocd,
  velero,
};
