import { type Arguments, optionOf } from "./arguments.ts";
import type { ShellCommand } from "./commands.ts";
import { dangerOf, sqlIn } from "./danger.ts";
import { argumentsFor, programOf } from "./programs.ts";
import { innerCommands } from "./wrappers.ts";

/**
 * What a command is there for. `look`: it shows something or waits for it, and nothing is different afterwards; `act`: it
 * changes something, or may; `none`: it only prepares, moves or ends a session.
 */
export type Use = "look" | "act" | "none";

/** What a command is there for. A program that nobody knows here may do anything. */
export function useOf(command: ShellCommand): Use {
  if (dangerOf(command) || sqlIn(command).length > 0) return "act";
  const inner = innerCommands(command).map(useOf);
  if (inner.length > 0) return inner.includes("act") ? "act" : inner.includes("look") ? "look" : "none";
  const name = programOf(command);
  const args = argumentsFor(command);
  const isSession = /^(?:ba|da|k|z)?sh$/.test(name) && args.plain.length === 0;
  // `apiVersion:` and `...` are no programs: the text is a configuration, or has a gap.
  if (isSession || preparing.has(name) || !/^[\w.+-]*\w$/.test(name)) return "none";
  return looking.has(name) || looksByWords(name, args) || looksByOptions(name, args) ? "look" : "act";
}

function looksByWords(name: string, { plain }: Arguments): boolean {
  const words = plain.map(({ text }) => text).join(" ");
  return Object.hasOwn(lookingWords, name) && lookingWords[name]?.test(words) === true;
}

function looksByOptions(name: string, args: Arguments): boolean {
  const acting = Object.hasOwn(actingOptions, name) ? actingOptions[name] : undefined;
  return acting !== undefined && optionOf(args, acting) === undefined;
}

const preparing = setOf(
  ": [ [[ alias cd chroot clear declare echo eval exit export false let local logout newgrp popd printf pushd pwd read " +
    "readonly set shift shopt sleep source ssh su sudo test time trap true ulimit umask unset",
);

/** Programs that change nothing, however they are called. */
const looking = setOf(
  "awk base64 basename cat column comm cut date df diff dig dirname dmesg du egrep env ethtool fgrep file free grep head " +
    "hexdump host hostname htop id iostat jobs journalctl jq last less ls lsblk lsmod lsof md5sum more mpstat mtr nc " +
    "netstat nproc nslookup openssl pgrep ping printenv promtool ps readlink rev sar seq sha256sum smartctl sort ss stat " +
    "strace strings tac tail tcpdump top tr traceroute uname uniq uptime vmstat w wc wget which who whoami xxd yq zcat zgrep",
);

/** Programs that look with some words behind their name, and act with others. */
const lookingWords: Readonly<Record<string, RegExp>> = {
  ...named(
    "kubectl k oc",
    /^(?:get|describe|logs|top|events?|explain|wait|diff|version|cluster-info|api-\w+|auth|config|rollout (?:status|history)|adm (?:top|inspect|must-gather)|debug|attach|port-forward|whoami|status)\b/,
  ),
  ...named("helm", /^(?:status|list|ls|history|get|diff|template|version|show|search)\b/),
  ...named(
    "docker podman nerdctl crictl",
    /^(?:(?:compose|container|image|volume|network|system|manifest) )?(?:ps|ls|logs|inspect\w*|images|stats|top|events|version|info|df|pods)\b/,
  ),
  ...named("systemctl", /^(?:status|is-\w+|list-\w+|show|cat)\b/),
  ...named("service", /\bstatus$/),
  ...named("terraform tofu terragrunt", /^(?:plan|show|output|state (?:list|show)|validate|version)\b/),
  ...named("aws", /^\S+ (?:describe|get|list|head|wait|filter|lookup|query|scan|ls|tail)\b/),
  ...named("gcloud az", /\b(?:list|describe|show|read|get-\S+|tail)\b/),
  ...named("git", /^(?:log|status|diff|show|blame|fetch|grep)\b/),
  ...named("etcdctl", /^(?:get|endpoint|member list|alarm list|check|version)\b/),
  ...named("amtool", /^(?:alert|silence query|check-config|cluster)\b/),
  ...named("patronictl", /^(?:list|topology|history|show-config|version)\b/),
  ...named("rabbitmqctl", /^(?:list_\w+|status|cluster_status|report|environment)\b/),
  ...named("rabbitmq-diagnostics", /./),
  ...named(
    "redis-cli valkey-cli",
    /^(?:info|ping|get|ttl|dbsize|scan|keys|role|memory|cluster (?:info|nodes)|slowlog)\b/i,
  ),
  ...named("psql mysql mariadb sqlite3 cqlsh clickhouse-client", /\b(?:select|show|explain|describe)\b|\\[dlx]/i),
  ...named("ceph", /^(?:status|health|df|osd (?:tree|status|df|stat)|pg (?:stat|dump))\b/),
  ...named("consul", /^(?:members|kv get|operator raft list-peers|info)\b/),
  ...named("vault", /^(?:status|read|kv get|list)\b/),
  ...named("nomad", /^(?:status|(?:job|node|alloc) status|alloc logs)\b/),
  ...named("argocd", /^app (?:get|list|wait|diff|history)\b/),
  ...named("flux", /^(?:get|logs|check|tree|events)\b/),
  ...named("istioctl", /^(?:proxy-status|ps|proxy-config|pc|analyze|version)\b/),
  ...named("ip", /^(?:a|addr|address|link|route|r|neigh)?(?: show\b.*)?$/),
  ...named("zpool zfs", /^(?:status|list|get|iostat)\b/),
};

/** Programs that look unless one of these options is there. */
const actingOptions: Readonly<Record<string, string>> = {
  curl: "-X --request -d --data --data-binary --data-raw -F --form -T --upload-file",
  find: "-delete -exec -execdir -ok",
  sed: "-i --in-place",
  iptables: "-A -D -F -I -N -P -R -X",
  "kafka-topics": "--create --alter --delete",
  "kafka-topics.sh": "--create --alter --delete",
  "kafka-consumer-groups": "--execute --delete",
  "kafka-consumer-groups.sh": "--execute --delete",
};

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

function named(names: string, pattern: RegExp): Readonly<Record<string, RegExp>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, pattern]));
}
