import { type Arguments, optionOf } from "../arguments.ts";
import type { ShellWord } from "../words.ts";
import { byWords, firstOf, type Judge } from "./verdict.ts";

const terraform: Judge = firstOf(
  byWords(
    ["destroy", "destructive", "destroys infrastructure"],
    ["state rm", "destructive", "makes Terraform forget what it manages"],
  ),
  (args) => {
    if (args.plain[0]?.text !== "apply") return undefined;
    const words = args.plain.slice(0, 1);
    if (optionOf(args, "-destroy")) return { grade: "destructive", effect: "destroys infrastructure", words };
    return optionOf(args, "-auto-approve --auto-approve")
      ? { grade: "destructive", effect: "changes infrastructure without showing how", words }
      : undefined;
  },
);

const aws: Judge = (args) => {
  const [service, operation] = args.plain;
  if (!service || !operation) return undefined;
  const words = [service, operation];
  if (service.text === "s3") {
    const deletes = /^(?:rm|rb)$/.test(operation.text) || optionOf(args, "--delete") !== undefined;
    return deletes ? { grade: "destructive", effect: "deletes objects of a bucket", words } : undefined;
  }
  if (operation.text === "schedule-key-deletion")
    return { grade: "destructive", effect: "deletes a key and with it what it has encrypted", words };
  if (/^(?:delete|terminate|deregister|purge|remove)-/.test(operation.text) && !/-tags?(?:-|$)/.test(operation.text))
    return { grade: "destructive", effect: effectOf(operation), words };
  return /^(?:stop|reboot)-/.test(operation.text)
    ? { grade: "disruptive", effect: effectOf(operation), words }
    : undefined;
};

/** `delete-stack` becomes `deletes the stack`. */
function effectOf({ text }: ShellWord): string {
  const [verb = "", ...rest] = text.split("-");
  return [`${verb}s the`, ...rest].join(" ");
}

/** `gcloud compute instances delete`, `az vm delete`: the verb stands behind the things it is about. */
function byLastVerb(destructive: RegExp, disruptive: RegExp): Judge {
  return ({ plain }: Arguments) => {
    const at = plain.findIndex(({ text }) => destructive.test(text) || disruptive.test(text));
    const verb = plain[at];
    if (!verb || at === 0) return undefined;
    const grade = destructive.test(verb.text) ? "destructive" : "disruptive";
    return { grade, effect: `${verb.text}s what it names in the cloud`, words: plain.slice(0, at + 1) };
  };
}

const git: Judge = (args) => {
  if (args.plain[0]?.text !== "push" || !optionOf(args, "--force -f")) return undefined;
  return { grade: "destructive", effect: "overwrites the history of a branch", words: args.plain.slice(0, 1) };
};

/** A request that deletes; a silence that is taken away is none that anybody misses. */
const curl: Judge = (args) => {
  const method = optionOf(args, "-X --request");
  const isDelete = method?.value.toUpperCase() === "DELETE";
  const isSilence = args.plain.some(({ text }) => /silence/i.test(text));
  return isDelete && !isSilence
    ? { grade: "destructive", effect: "deletes what is at an address", words: [method.word] }
    : undefined;
};

/** What works on infrastructure of a provider, and on what is kept elsewhere. */
export const cloud: Readonly<Record<string, Judge>> = {
  terraform,
  tofu: terraform,
  terragrunt: terraform,
  pulumi: byWords(["destroy", "destructive", "destroys infrastructure"]),
  eksctl: byWords(["delete", "destructive", "deletes what it names in the cloud"]),
  kops: byWords(["delete", "destructive", "deletes what it names in the cloud"]),
  aws,
  gcloud: byLastVerb(/^delete$/, /^(?:stop|reset|restart)$/),
  az: byLastVerb(/^(?:delete|purge)$/, /^(?:stop|restart|deallocate)$/),
  rclone: byWords(["delete|deletefile|purge", "destructive", "deletes files that are kept elsewhere"]),
  gsutil: byWords(["rm|rb", "destructive", "deletes objects of a bucket"]),
  doctl: byLastVerb(/^delete$/, /^$/),
  git,
  curl,
};
