import { type Arguments, argumentsOf, type OptionStyle } from "./arguments.ts";
import type { ShellCommand } from "./commands.ts";

/** The name of the program without its folder. */
export function programOf({ words }: ShellCommand): string {
  const { text } = words[0];
  return text.slice(text.lastIndexOf("/") + 1);
}

/** The words of a command, sorted as its program is known to sort them. */
export function argumentsFor(command: ShellCommand): Arguments {
  const name = programOf(command);
  return argumentsOf(command, Object.hasOwn(styles, name) ? styles[name] : {});
}

const KUBECTL: OptionStyle = {
  takesValue:
    "-n --namespace --context --kubeconfig --cluster --user -s --server --as -l --selector --field-selector -o --output -c --container --timeout --grace-period --replicas -f --filename -k --kustomize",
};

const TERRAFORM: OptionStyle = { isLongWithOneDash: true };

const styles: Readonly<Record<string, OptionStyle>> = {
  kubectl: KUBECTL,
  k: KUBECTL,
  oc: KUBECTL,
  virtctl: KUBECTL,
  helm: { takesValue: "-n --namespace --kube-context --kubeconfig" },
  terraform: TERRAFORM,
  tofu: TERRAFORM,
  terragrunt: TERRAFORM,
  find: { isLongWithOneDash: true },
  aws: { takesValue: "--profile --region --output --query --endpoint-url" },
  git: { takesValue: "-C -c" },
  curl: {
    takesValue:
      "-X --request -H --header -d --data -u --user -o --output -A -b -c -e -F -m -T -w -x --connect-timeout --max-time --cacert --cert --key",
  },
  etcdctl: { takesValue: "--endpoints --cacert --cert --key --user" },
  kill: { takesValue: "-s --signal" },
  pkill: { takesValue: "-s --signal -u -U -t -P" },
  killall: { takesValue: "-s --signal -u" },
  truncate: { takesValue: "-s --size" },
  "redis-cli": { takesValue: "-h -p -a -n -u --user --pass" },
  docker: { takesValue: "-H --host --context" },
  amtool: {
    takesValue:
      "-a --author -d --duration -e --end -s --start -c --comment --alertmanager.url --config.file --timeout -o --output",
  },
  dog: { takesValue: "--scope --end --config --api-key --application-key" },
  "docker-compose": { takesValue: "-f --file -p --project-name --profile --env-file" },
  pg_ctl: { takesValue: "-D --pgdata -l --log -m --mode -o -t --timeout" },
  patronictl: { takesValue: "-c --config-file -d" },
};
