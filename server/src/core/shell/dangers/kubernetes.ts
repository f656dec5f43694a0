import { type Arguments, optionOf } from "../arguments.ts";
import { behindFirst, byWords, firstOf, type Judge, type Verdict } from "./verdict.ts";

const kubectl: Judge = (args) => (args.plain[0]?.text === "adm" ? behindFirst(args, verbs) : verbs(args));

const verbs = firstOf(
  deletion,
  (args) => withOption(args, "scale", optionOf(args, "--replicas")?.value === "0", "stops every pod", "scale"),
  (args) => withOption(args, "replace", optionOf(args, "--force") !== undefined, "deletes objects and makes them anew"),
  byWords(
    ["drain", "destructive", "empties a node", "uncordon"],
    ["cordon", "disruptive", "keeps new pods away from a node"],
    ["rollout restart", "disruptive", "restarts pods"],
  ),
);

/** What a controller makes anew. */
const COMES_BACK = /^(?:pods?|po|leases?|events?|ev|endpoints|ep|endpointslices?)$/i;

/** Pods come back by themselves, unless they are torn away; of a name alone nobody knows what it is. */
function deletion(args: Arguments): Verdict | undefined {
  const [verb, resource] = args.plain;
  if (verb?.text !== "delete") return undefined;
  const isForced = optionOf(args, "--force") !== undefined || optionOf(args, "--grace-period")?.value === "0";
  const isFile = optionOf(args, "-f --filename -k --kustomize") !== undefined;
  const kinds = (resource?.text ?? "").split(",").map((each) => each.split("/")[0] ?? "");
  const isBack = !isFile && kinds.every((kind) => COMES_BACK.test(kind));
  const isPod = isBack && kinds.every((kind) => /^po/i.test(kind));
  const isKnown = isFile || kinds.every((kind) => /^[A-Za-z][\w.-]*$/.test(kind));
  const isDestructive = isForced || (isKnown && !isBack);
  const effect = !isPod ? "deletes objects of the cluster" : isForced ? "kills pods at once" : "deletes pods";
  return { grade: isDestructive ? "destructive" : "disruptive", effect, words: [verb] };
}

function withOption(
  { plain }: Arguments,
  verb: string,
  has: boolean,
  effect: string,
  opposite?: string,
): Verdict | undefined {
  if (!has || plain[0]?.text !== verb) return undefined;
  return { grade: "destructive", effect, words: plain.slice(0, 1), opposite };
}

const helm = byWords(["uninstall|delete|del|un", "destructive", "removes a release and its objects"]);

const virtctl = byWords(
  ["stop", "disruptive", "stops a virtual machine"],
  ["restart|soft-reboot", "disruptive", "restarts a virtual machine"],
);

const etcdctl = byWords(
  ["del", "destructive", "deletes keys of etcd"],
  ["member remove", "destructive", "removes a member of etcd"],
  ["defrag", "disruptive", "stops a member of etcd from answering while it lasts"],
);

const argocd = byWords(["app delete", "destructive", "deletes an application and its objects"]);
const kubeadm = byWords(["reset", "destructive", "takes a machine out of its cluster"]);
const velero = byWords(["backup|restore|schedule delete", "destructive", "deletes a backup"]);

/** What works on clusters. */
export const kubernetes: Readonly<Record<string, Judge>> = {
  kubectl,
  k: kubectl,
  oc: kubectl,
  kubeadm,
  helm,
  virtctl,
  etcdctl,
  argocd,
  velero,
};
