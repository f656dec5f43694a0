/** What `--help` prints, by command; the empty name is the command without one. */
export const help: Readonly<Record<"" | "check" | "budget" | "lsp", string>> = {
  "": `ops-as-code: the type checker for operations files

Usage: ops-as-code COMMAND [ARGUMENT…]

Commands:
  check    check files and folders
  budget   print the error budget of a target
  lsp      run the language server for an editor

Options:
  --help      print this, or with a command what that command takes
  --version   print the version
`,
  check: `Checks files and folders, all of them as one workspace.

Usage: ops-as-code check [OPTION…] [PATH…]

PATH is a file or a folder, without one the current folder. Folders are searched for .yaml, .yml, .json and .md files; what
.gitignore files leave out, .git and node_modules are not entered, and links to folders are not followed. A file named
here is checked in any case, unless ops-as-code.yaml ignores it. The nearest ops-as-code.yaml above a file holds for it.
For a named file, the folder of that configuration is read too, so that references are found.

Options:
  --format text|json      default text; json prints one object, with zero-based lines and UTF-16 characters
  --stdin-filename NAME   read the text of the file NAME from standard input instead of from the disk
  --now INSTANT           judge as of this time instead of now: 2026-11-22T12:00:00Z
  --stage startup|growth|established
                          ask for what a company at this stage needs, whatever ops-as-code.yaml says
  --color auto|always|never
                          default auto: on a terminal, unless NO_COLOR is set
  --help                  print this

Exit status: 0 no errors, 1 errors found, 2 wrong usage or something that cannot be read.
`,
  budget: `Prints the error budget of a target: how long a service may be down, and how many requests may fail.

Usage: ops-as-code budget [OPTION…] TARGET

TARGET is a percentage or a ratio: 99.9, 99.9% or 0.999. Without a sign, 1 and less is a ratio.

Options:
  --window WINDOW      add this window: a number and a unit, as in OpenSLO: 28d, 4w, 12h, 30m (minutes), 1M (month), 1Q, 1Y
  --requests NUMBER    add this number of requests
  --format text|json   default text
  --color auto|always|never
                       default auto: on a terminal, unless NO_COLOR is set
  --help               print this
`,
  lsp: `Runs the language server, for editors that speak the Language Server Protocol.

Usage: ops-as-code lsp --stdio

Options:
  --stdio   speak over standard input and output
  --help    print this
`,
};
