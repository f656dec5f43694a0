/** Whether a variable has a value without anybody's doing: a shell's own, or what a well-known tool looks for. */
export function isKnownVariable(name: string): boolean {
  return own.has(name) || FAMILIES.test(name);
}

/** Of POSIX and Bash, and of every session. */
const own: ReadonlySet<string> = new Set(
  `HOME PATH USER PWD OLDPWD SHELL HOSTNAME HOSTTYPE LOGNAME LANG LANGUAGE TERM TZ EDITOR VISUAL PAGER BROWSER DISPLAY
  MAIL TMPDIR TMP TEMP UID EUID GROUPS PPID RANDOM SRANDOM SECONDS EPOCHSECONDS EPOCHREALTIME LINENO IFS PS1 PS2 PS4
  PIPESTATUS REPLY OPTARG OPTIND COLUMNS LINES SHLVL OSTYPE MACHTYPE FUNCNAME DIRSTACK HISTFILE CDPATH KUBECONFIG
  SUDO_USER DEBUG CI`
    .split(/\s+/)
    .filter((name) => name !== ""),
);

/** The beginnings of the names that tools have for their variables. */
const FAMILIES =
  /^(?:BASH|LC_|XDG_|SSH_|GPG_|AWS_|GOOGLE_|GCP_|GCLOUD_|CLOUDSDK_|AZURE_|ARM_|TF_|VAULT_|CONSUL_|NOMAD_|DOCKER_|HELM_|ETCDCTL_|ANSIBLE_|PG[A-Z]+$|MYSQL_|REDIS|GITHUB_|GITLAB_|CI_|OS_|JAVA_|KUBERNETES_)|^(?:https?|ftp|no|all)_proxy$/i;
