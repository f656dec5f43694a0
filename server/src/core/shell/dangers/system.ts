import { optionOf } from "../arguments.ts";
import { behindFirst, byWords, type Judge, type Verdict } from "./verdict.ts";

/** `rm -r` and `rm -f`; what stands in a folder for passing things is nobody's loss. */
const rm: Judge = (args) => {
  const option = optionOf(args, "-r -R -f --recursive --force");
  const isPassing = args.plain.length > 0 && args.plain.every(({ text }) => /^(?:\/var)?\/tmp\/\S/.test(text));
  return option && !isPassing ? destructive("deletes files", option.word) : undefined;
};

/** `dd of=/dev/sda`; a file that it writes is no harm. */
const dd: Judge = ({ plain }) => {
  const target = plain.find(({ text }) => /^of=\/dev\/(?!null\b|zero\b|stdout\b)/.test(text));
  return target && destructive("overwrites a disk", target);
};

/** Signals that only tell a process something: reload, reopen, user-defined, and "are you there?". */
const HARMLESS = /^-?(?:SIG)?(?:HUP|USR[12]|WINCH|CONT|URG|0|1|10|12)$/;

const kill: Judge = ({ options }) => {
  const signal = options.find(({ word, value }) => /^-(?:9|(?:SIG)?KILL)$/.test(word.text) || isKill(value));
  return signal && destructive("kills processes at once", signal.word);
};

function isKill(value: string): boolean {
  return /^(?:9|(?:SIG)?KILL)$/.test(value);
}

/** `pkill` and `killall`: by name, whatever has it. */
const killByName: Judge = (args) => {
  const isHarmless = args.options.some(({ word, value }) => HARMLESS.test(word.text) || HARMLESS.test(value));
  const isQuestion = optionOf(args, "-l --list -V --version") !== undefined;
  return isHarmless || isQuestion ? undefined : destructive("kills every process with that name");
};

const systemctl = byWords(
  ["stop|kill", "destructive", "stops a service", "start|restart"],
  ["disable", "destructive", "keeps a service from starting", "enable"],
  ["mask", "destructive", "keeps a service from starting", "unmask"],
  ["restart|try-restart|reload-or-restart", "disruptive", "restarts a service"],
  ["reboot|kexec|soft-reboot", "disruptive", "restarts a machine"],
  ["poweroff|halt|isolate", "destructive", "stops a machine"],
);

/** `service nginx restart`. */
const service: Judge = ({ plain }) => {
  const verb = plain[1];
  if (verb?.text === "stop")
    return { ...destructive("stops a service", ...plain.slice(0, 2)), opposite: "start|restart" };
  return verb?.text === "restart"
    ? { grade: "disruptive", effect: "restarts a service", words: plain.slice(0, 2) }
    : undefined;
};

const shutdown: Judge = (args) => {
  if (optionOf(args, "-c -k")) return undefined;
  return optionOf(args, "-r --reboot")
    ? { grade: "disruptive", effect: "restarts a machine", words: [] }
    : destructive("stops a machine");
};

const find: Judge = (args) => {
  const option = optionOf(args, "-delete");
  return option && destructive("deletes files", option.word);
};

const truncate: Judge = (args) => {
  const size = optionOf(args, "-s --size");
  return size?.value === "0" ? destructive("empties a file", size.word) : undefined;
};

const rsync: Judge = (args) => {
  const option = args.options.find(({ name }) => /^--delete(?:-|$)/.test(name));
  return option && !optionOf(args, "-n") ? destructive("deletes what only the target has", option.word) : undefined;
};

function whole(effect: string): Judge {
  return () => destructive(effect);
}

function withOption(names: string, effect: string): Judge {
  return (args) => {
    const option = optionOf(args, names);
    return option && destructive(effect, option.word);
  };
}

function destructive(effect: string, ...words: Verdict["words"]): Verdict {
  return { grade: "destructive", effect, words };
}

/** Without force, Docker removes only what has ended. */
const docker: Judge = (args) => {
  const verb = args.plain[0]?.text;
  if (verb === "compose") return behindFirst(args, compose);
  return verb === "rm" && !optionOf(args, "-f --force") ? undefined : containers(args);
};

/** `docker compose -f shop.yaml down`: the file stands in front of the verb. */
const compose: Judge = (args) => {
  const plain = args.plain.filter(({ text }) => !/\.ya?ml$/.test(text));
  const isVolumes = plain[0]?.text === "down" && optionOf(args, "-v --volumes") !== undefined;
  return isVolumes
    ? destructive("deletes volumes and what they hold", ...plain.slice(0, 1))
    : composed({ ...args, plain });
};

const composed = byWords(
  ["down|stop|kill", "destructive", "stops containers", "up|start|restart"],
  ["restart", "disruptive", "restarts containers"],
);

const containers = byWords(
  ["rm", "destructive", "removes containers"],
  ["volume|system prune", "destructive", "deletes what nothing uses just then"],
  ["volume rm", "destructive", "deletes volumes and what they hold"],
  ["stop|kill", "destructive", "stops containers", "start|restart"],
  ["restart", "disruptive", "restarts containers"],
);

/** What works on a machine: files, disks, processes, services. */
export const system: Readonly<Record<string, Judge>> = {
  rm,
  dd,
  kill,
  pkill: killByName,
  killall: killByName,
  systemctl,
  service,
  reboot: () => ({ grade: "disruptive", effect: "restarts a machine", words: [] }),
  shutdown,
  poweroff: whole("stops a machine"),
  halt: whole("stops a machine"),
  find,
  truncate,
  rsync,
  shred: whole("overwrites files"),
  wipefs: withOption("-a --all", "erases what is on a disk"),
  lvremove: whole("removes a volume and what it holds"),
  vgremove: whole("removes a volume group"),
  zpool: byWords(["destroy", "destructive", "destroys a pool and what it holds"]),
  zfs: byWords(["destroy", "destructive", "destroys a file system and what it holds"]),
  iptables: withOption("-F --flush", "removes the rules of the firewall"),
  crontab: withOption("-r", "deletes all cron jobs"),
  fuser: withOption("-k --kill", "kills every process that uses it"),
  docker,
  podman: docker,
  nerdctl: docker,
  "docker-compose": compose,
};
