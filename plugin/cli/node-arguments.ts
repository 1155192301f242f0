/** Node's own arguments that name a program rather than a way to run programs. */
const PROGRAMS = /^(?:-[ep]+|--eval|--print|--input-type)(?:=|$)/;

/** How this process was started, without its program if that was a text. */
export function nodeArguments(): string[] {
  const { execArgv } = process;
  const isProgram = (arg: string | undefined) => arg !== undefined && PROGRAMS.test(arg);
  return execArgv.filter((arg, place) => {
    const before = execArgv[place - 1];
    return !isProgram(arg) && !(isProgram(before) && !before?.includes("="));
  });
}
