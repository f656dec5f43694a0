import { optionOf } from "../arguments.ts";
import type { Judge } from "./verdict.ts";
import { byWords } from "./verdict.ts";

/** `redis-cli FLUSHALL`, in either case. */
const redis: Judge = ({ plain }) => {
  const [command] = plain;
  if (!command || !/^(?:flushall|flushdb|shutdown)$/i.test(command.text)) return undefined;
  const isStop = /^shutdown$/i.test(command.text);
  return { grade: "destructive", effect: isStop ? "stops Redis" : "deletes all keys", words: [command] };
};

const kafkaTopics: Judge = ({ options }) => {
  const option = options.find(({ name }) => name === "--delete");
  return option && { grade: "destructive", effect: "deletes a topic and what it holds", words: [option.word] };
};

/** Without `--execute`, offsets are only shown. */
const kafkaGroups: Judge = (args) => {
  const moves = optionOf(args, "--reset-offsets") && optionOf(args, "--execute");
  if (moves)
    return { grade: "destructive", effect: "makes consumers skip messages, or read them again", words: [moves.word] };
  const removes = optionOf(args, "--delete");
  return removes && { grade: "destructive", effect: "deletes a consumer group and its offsets", words: [removes.word] };
};

/** What a script for MongoDB deletes. */
const mongo: Judge = ({ options, plain }) => {
  const words = [...plain, ...options.map(({ word }) => word)];
  const deletes = words.some(({ text }) => /\.(?:dropDatabase|drop|deleteMany|remove)\(/.test(text));
  return deletes ? { grade: "destructive", effect: "deletes what a database holds", words: [] } : undefined;
};

const ceph = byWords(
  ["osd destroy|purge|rm", "destructive", "takes a disk out of the cluster for good"],
  ["osd pool delete|rm", "destructive", "deletes a pool and what it holds"],
  ["fs rm", "destructive", "removes a file system"],
);

/** What works on data: databases, queues, stores. SQL is judged by its statements. */
export const data: Readonly<Record<string, Judge>> = {
  "redis-cli": redis,
  "valkey-cli": redis,
  ceph,
  rbd: byWords(["rm|remove", "destructive", "deletes an image and what it holds"]),
  dropdb: () => ({ grade: "destructive", effect: "drops a database", words: [] }),
  pg_resetwal: () => ({ grade: "destructive", effect: "throws away the log of a database", words: [] }),
  mysqladmin: byWords(["drop", "destructive", "drops a database"]),
  rabbitmqctl: byWords(
    ["reset|force_reset", "destructive", "deletes all data of a node"],
    ["purge_queue|delete_queue|delete_vhost", "destructive", "deletes messages"],
    ["stop_app|stop", "disruptive", "stops a node"],
  ),
  "kafka-topics": kafkaTopics,
  "kafka-topics.sh": kafkaTopics,
  "kafka-consumer-groups": kafkaGroups,
  "kafka-consumer-groups.sh": kafkaGroups,
  mongo,
  mongosh: mongo,
  pg_ctl: byWords(
    ["stop", "destructive", "stops a database", "start|restart"],
    ["restart", "disruptive", "restarts a database"],
  ),
  vault: byWords(["kv delete|destroy", "destructive", "deletes a secret"]),
  consul: byWords(["kv delete", "destructive", "deletes keys"]),
  patronictl: byWords(
    ["remove", "destructive", "removes a cluster"],
    ["switchover|failover", "disruptive", "lets another database take over"],
    ["restart|reinit", "disruptive", "restarts a database"],
  ),
};
