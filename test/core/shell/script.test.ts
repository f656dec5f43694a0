import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dangerOf } from "../../../server/src/core/shell/danger.ts";
import { readShell } from "../../../server/src/core/shell/script.ts";
import { openSilence } from "../../../server/src/core/shell/silences.ts";
import { sqlChanges } from "../../../server/src/core/shell/sql.ts";
import { unscopedDeletes } from "../../../server/src/core/shell/unscoped.ts";
import type { Span } from "../../../server/src/core/text/span.ts";

/** The commands, each as the text at the spans of its words, so that a wrong offset shows. */
function commands(text: string): readonly string[] {
  return readShell(text).commands.map(({ words }) => words.map(({ span }) => at(text, span)).join(" "));
}

function at(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** What the commands do: grade and deciding words. */
function dangers(text: string): readonly string[] {
  return readShell(text).commands.flatMap((command) => {
    const danger = dangerOf(command);
    return danger ? [`${danger.grade}: ${danger.words}`] : [];
  });
}

describe("placeholders are words", () => {
  test.each([
    ["kubectl -n <namespace> get pod/<pod name>", ["namespace", "pod name"]],
    ["NODE=<instance label from alert>", ["instance label from alert"]],
    ["ssh <user@host> '<command>'", ["user@host", "command"]],
    ["kubectl rollout <pause|resume> deploy/a", ["pause|resume"]],
    ["echo {{ name }} ${{ github.ref }}", []],
    ["sort <in >out 2>&1", []],
    ["cat <a | sort >b", []],
    ["cat <<EOF >out\nEOF", []],
    ["xmllint - <<< '<a>1</a>'", []],
    ["diff <(sort a) <(sort b)", []],
    ["ls # of <folder>", ["folder"]],
    ["# of <folder>\nls", []],
  ])("%s", (text, expected) => {
    const { placeholders, problems, text: normalised } = readShell(text);
    expect(placeholders.flatMap(({ form, name }) => (form === "angle" ? [name] : []))).toEqual(expected);
    expect(problems).toEqual([]);
    expect(normalised.length).toBe(text.length);
  });
});

describe("prompts begin commands, and what else stands there is output", () => {
  test.each([
    ["$ ls\na b\n$ df -h", ["ls", "df -h"], ["a b"]],
    ["ls\n# not a prompt\ndf", ["ls", "df"], []],
    ["# first\n$ ls\n# then\n$ df", ["ls", "df"], []],
    ["root@host:~# ls\n(none)", ["ls"], ["(none)"]],
    ["[root@host ~]# ls\nsh-5.1$ df", ["ls", "df"], []],
    ["$ ls \\\n  -l\ntotal 0", ["ls -l"], ["total 0"]],
    ["$ echo 'a\nb'\na", ["echo 'a\nb'"], ["a"]],
    ["$ for i in 1 2\n> do ls $i\n> done\na", ["ls $i"], ["a"]],
    ["$ cat <<EOF | sort\na\nEOF\nb", ["cat", "sort"], ["b"]],
    ["$ ls |\n  sort\na", ["ls", "sort"], ["a"]],
    ["$ echo 'never closed\n$ ls", ["echo 'never closed\n$ ls"], []],
    ["PRICE=$ ls", ["ls"], []],
  ])("%j", (text, expected, output) => {
    expect(commands(text)).toEqual(expected);
    expect(readShell(text).output.map((span) => at(text, span))).toEqual(output);
  });

  test("whatever ends the lines", () => {
    const text = "$ ls \\\r\n  -l\r\ntotal 0\r\n$ df\r\n";
    expect(commands(text)).toEqual(["ls -l", "df"]);
    expect(readShell(text).problems).toEqual([]);
  });

  test("whatever characters stand before", () => {
    expect(commands("$ echo 🔥 <näme> ü && rm -r 日本\n$ ls")).toEqual(["echo 🔥 <näme> ü", "rm -r 日本", "ls"]);
  });
});

describe("commands that others run are seen", () => {
  test.each([
    ["sudo -u root -- rm a", "rm a"],
    ["sudo -E A=b rm a", "rm a"],
    ["env -i A=b rm a", "rm a"],
    ["nice -n 5 rm a", "rm a"],
    ["timeout -k 5 30s rm a", "rm a"],
    ["ls | xargs -I{} -n 1 rm {}", "rm {}"],
    ["bash -euc 'rm a'", "rm a"],
    ['ssh -i key root@host "rm a"', "rm a"],
    ["ssh host sudo rm a", "rm a"],
    ["kubectl exec -it pod -c a -- rm a", "rm a"],
    ["oc debug node/a -- chroot /host rm a", "rm a"],
    ["docker exec -u root -it db rm a", "rm a"],
    ["find . -name a -exec rm {} +", "rm {}"],
    ["watch -n 1 'rm a'", "rm a"],
    ["su - postgres -c 'rm a'", "rm a"],
    ['gcloud compute ssh host --command "rm a"', "rm a"],
    ["if true; then rm a; fi", "rm a"],
    ['echo "$(rm a)"', "rm a"],
    ["f() { rm a; }", "rm a"],
    ["a || { b; rm a; } >c &", "rm a"],
    ["ssh host <<'EOF'\nls\nrm a\nEOF", "rm a"],
    ["sudo bash -e <<EOF\nrm a\nEOF", "rm a"],
  ])("%s", (text, expected) => {
    expect(commands(text)).toContain(expected);
  });

  test("as far as that goes", () => {
    expect(commands(`${"sudo ".repeat(50)}rm a`).length).toBeLessThan(15);
  });
});

test("what a command does is said in the words of its program", () => {
  const effects = (text: string) => readShell(text).commands.flatMap((command) => dangerOf(command)?.effect ?? []);
  expect(effects("aws rds delete-db-instance --db-instance-identifier a")).toEqual(["deletes the db instance"]);
  expect(effects("aws ec2 stop-instances --instance-ids a")).toEqual(["stops the instances"]);
  expect(effects("docker compose down --volumes")).toEqual(["deletes volumes and what they hold"]);
});

describe("what commands do", () => {
  test.each([
    ["kubectl delete -n a deploy b", "destructive: kubectl delete"],
    ["kubectl delete pod a --force --grace-period=0", "destructive: kubectl delete"],
    ["kubectl delete pods,po a", "disruptive: kubectl delete"],
    ["kubectl delete $NAME", "disruptive: kubectl delete"],
    ["oc adm drain a", "destructive: oc adm drain"],
    ["kubectl scale --replicas 0 deploy/a", "destructive: kubectl scale"],
    ["kubectl replace --force -f a.yaml", "destructive: kubectl replace"],
    ["terraform -chdir=a destroy", "destructive: terraform destroy"],
    ["terraform apply -auto-approve", "destructive: terraform apply"],
    ["tofu state rm a", "destructive: tofu state rm"],
    ["aws --region a ec2 terminate-instances --instance-ids b", "destructive: aws ec2 terminate-instances"],
    ["aws ec2 reboot-instances --instance-ids b", "disruptive: aws ec2 reboot-instances"],
    ["aws s3 rm s3://a --recursive", "destructive: aws s3 rm"],
    ["gcloud compute instances delete a", "destructive: gcloud compute instances delete"],
    ["az vm restart -n a", "disruptive: az vm restart"],
    ["dd if=a of=/dev/sda", "destructive: dd of=/dev/sda"],
    ["mkfs.ext4 /dev/sda", "destructive: mkfs.ext4"],
    ["redis-cli -h a FLUSHALL", "destructive: redis-cli FLUSHALL"],
    ["kill -9 1", "destructive: kill -9"],
    ["kill -s KILL 1", "destructive: kill -s"],
    ["pkill nginx", "destructive: pkill"],
    ["reboot", "disruptive: reboot"],
    ["shutdown -h now", "destructive: shutdown"],
    ["shutdown -r now", "disruptive: shutdown"],
    ["helm -n a uninstall b", "destructive: helm uninstall"],
    ["etcdctl del /a", "destructive: etcdctl del"],
    ["git push --force origin main", "destructive: git push"],
    ["ceph osd purge 1", "destructive: ceph osd purge"],
    ["/usr/bin/rm -rf a", "destructive: /usr/bin/rm -rf"],
    ["find a -delete", "destructive: find -delete"],
    ["curl -s -XDELETE http://es/a", "destructive: curl -XDELETE"],
    ["psql -c 'select 1; drop table a'", "destructive: DROP TABLE"],
    ["psql -c 'update a set b = 1'", "destructive: UPDATE"],
    ["psql -c 'alter table a drop column b'", "destructive: ALTER TABLE"],
    ["rm -rf -- a", "destructive: rm -rf"],
    ["k -n a delete pvc b", "destructive: k delete"],
    ["aws sqs purge-queue --queue-url a", "destructive: aws sqs purge-queue"],
    ["docker compose -f a.yaml down", "destructive: docker compose down"],
    ["docker-compose -f a.yaml restart web", "disruptive: docker-compose restart"],
    [
      "kafka-consumer-groups.sh --reset-offsets --to-latest --execute",
      "destructive: kafka-consumer-groups.sh --execute",
    ],
    [`mongosh shop --eval 'db.sessions.deleteMany({})'`, "destructive: mongosh"],
    ["pg_ctl -D /data restart", "disruptive: pg_ctl restart"],
    ["vault kv delete secret/a", "destructive: vault kv delete"],
    ["fuser -k 8080/tcp", "destructive: fuser -k"],
    ["dd of=/dev/<disk>", "destructive: dd of=/dev/…"],
  ])("%s", (text, expected) => {
    expect(dangers(text)).toEqual([expected]);
  });

  test.each([
    "kubectl get pods",
    "kubectl -n delete get pods",
    "kubectl delete deploy a --dry-run=server",
    "kubectl scale --replicas=2 deploy/a",
    "rm a",
    "rm -rf /tmp/a /var/tmp/b",
    "kill 1",
    "kill -HUP 1",
    "killall -USR1 a",
    "systemctl status a",
    "aws ec2 describe-instances",
    "aws ec2 delete-tags --resources a",
    "terraform plan",
    "git push",
    "dd if=/dev/sda of=/dev/null",
    "constructor toString __proto__",
    "psql -c 'select * from a for update'",
    "psql -c 'update a set b = 1 where c = 2'",
    "psql -c 'alter table a alter column b drop not null'",
    "echo rm -rf a",
    "command -v shutdown",
    "redis-cli get shutdown",
    "kafka-consumer-groups.sh --reset-offsets --to-latest",
    "mongosh --eval 'db.sessions.find({})'",
    "docker compose up -d",
    "vault kv get secret/a",
    "kubectl delete --help",
    "sh install.sh <<EOF\nreboot\nEOF",
  ])("%s does no harm", (text) => {
    expect(dangers(text)).toEqual([]);
  });
});

test("a statement of SQL says which rows, or takes all", () => {
  const changes = (text: string) => sqlChanges(text).map(({ words, isUnscoped }) => `${words} ${isUnscoped}`);
  expect(changes("delete from a; DELETE FROM a WHERE b=';'; update a set b = 'where'")).toEqual([
    "DELETE FROM true",
    "DELETE FROM false",
    "UPDATE true",
  ]);
  expect(changes("/* drop table a */ -- drop table b\nselect 'drop table c'")).toEqual([]);
  expect(changes("shop=# truncate a;\n\\c shop\ndrop table b; delete from a limit 10")).toEqual([
    "TRUNCATE false",
    "DROP TABLE false",
    "DELETE FROM false",
  ]);
});

describe("whatever stands there", () => {
  const piece = fc.constantFrom(
    ..."$ |# |<|>|<a>|{{a}}|{{|}}|'|\"|`|\\|\n|\r\n|$(|)|${A:-|}|<<EOF|\nEOF\n|;;|case|esac|for i in|do|done|rm -rf |sudo |ssh h |-- |🔥|((|[[|$A/|delete from a;|bash -c |find -exec |=|&&".split(
      "|",
    ),
  );

  test("reading it ends, and every span is one of the text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const script = readShell(text);
        const spans = [
          ...script.prompts,
          ...script.output,
          ...script.placeholders.map(({ span }) => span),
          ...script.uses.map(({ span }) => span),
          ...script.commands.flatMap(({ words }) => words.map(({ span }) => span)),
          ...script.commands.flatMap((command) =>
            [dangerOf(command)?.span ?? [], openSilence(command)?.span ?? []].flat(),
          ),
          ...unscopedDeletes(script).map(({ span }) => span),
          ...script.problems.map(({ at: start }) => ({ start, end: start })),
        ];
        expect(script.text.length).toBe(text.length);
        for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test.each(["(", "$(", '"$(', "{ ", "`", "((", "${a:-", "<a", "{{", "if ", "sudo ", "$ 'a\n", "ssh h '"])(
    "%j again and again",
    (part) => {
      const started = performance.now();
      readShell(part.repeat(Math.floor(19_000 / part.length)));
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );

  test("a backslash at the end is one character", () => {
    expect(readShell("${A:-`\\").uses.map(({ span }) => span)).toEqual([{ start: 0, end: 7 }]);
  });

  test("a text that nobody follows is not read", () => {
    expect(readShell("rm -rf a\n".repeat(20_000)).commands).toEqual([]);
  });
});
