import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isToldInArabic } from "../../../articles/arabic/index.ts";
import { inputState } from "../../../incremental/input-state.ts";
import { attempt } from "../../../text/attempt.ts";
import { nodeArguments } from "../../node-arguments.ts";
import type { Finding } from "../findings.ts";
import { lookedAt } from "../looked-at.ts";
import { changedFindings, ending } from "./changed-findings.ts";
import { WatchedFolders } from "./watched-folders.ts";

/** Milliseconds without a change after which files are taken to be saved. */
const PAUSE = 150;

/** The command itself: from the source as from what is published. */
const ENTRY = fileURLToPath(
  new URL(`../../index${path.extname(fileURLToPath(import.meta.url))}`, import.meta.url),
);

/** What one check told. */
interface Round {
  readonly findings: readonly Finding[];
  /** Did it come to its end? */
  readonly isWhole: boolean;
  readonly errors: string;
}

/**
 * Checks a site again each time that something of it is changed, and says what is new and what was
 * mended, until it is interrupted. Each check is a process of its own: a configuration that was
 * changed is loaded anew by no other means.
 *
 * @param root the project's root, an absolute path
 * @param options those of each check
 * @returns whether all was well at last
 */
export async function watchSite(root: string, options: readonly string[]): Promise<boolean> {
  const isArabic = isToldInArabic();
  let child: ChildProcess | undefined;
  let isStopped = false;
  let wake = () => {};
  const folders = new WatchedFolders(() => wake());
  const stop = () => {
    isStopped = true;
    child?.kill();
    wake();
  };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.once(signal, stop);
  let before: readonly Finding[] | undefined;
  let isWell = false;
  let last: string | undefined;
  while (!isStopped) {
    // The folders first: what changes after that is told.
    folders.watch(foldersOf(root));
    if (stateOf(root) === last) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      await wait(PAUSE);
      continue;
    }
    const asked = stateOf(root);
    const known = lookedAt(root)?.state;
    const round = await check(root, options, (started) => {
      child = started;
    });
    if (isStopped) break;
    const found = lookedAt(root)?.state;
    // The check itself knows best what it has looked at, if it could keep it.
    last = found === undefined || found === known ? asked : found;
    isWell = round.isWhole && round.findings.every(({ level }) => level === "notice");
    if (!round.isWhole || before === undefined) process.stderr.write(round.errors);
    if (!round.isWhole) continue;
    const isThere = (file: string) =>
      file === "arshif options" || fs.existsSync(path.join(root, file));
    process.stdout.write(changedFindings(before ?? [], round.findings, isThere));
    if (before === undefined) {
      if (round.findings.length === 0) process.stdout.write(`${ending([])}\n\n`);
      process.stdout.write(`${isArabic ? WATCHING.ar : WATCHING.en}\n\n`);
    }
    before = round.findings;
  }
  folders.close();
  for (const signal of signals) process.removeListener(signal, stop);
  return isWell;
}

const WATCHING = {
  en: "Watching the site's files; Ctrl-C ends it.",
  ar: "أرشيف يراقب ملفات الموقع، وينتهي بالضغط على Ctrl-C.",
};

/** What the last check looked at; where none came to its end, all of the project. */
function inputsOf(root: string) {
  const apart = ["_site", ".cache"].map((name) => path.join(root, name));
  return lookedAt(root)?.inputs ?? { places: [root], apart, variables: [] };
}

function stateOf(root: string): string {
  return inputState(inputsOf(root)).hash;
}

/** All folders that hold something that is looked at. */
function foldersOf(root: string): ReadonlySet<string> {
  const inputs = inputsOf(root);
  const { folders } = inputState(inputs);
  const above = inputs.places.map((place) => path.dirname(place));
  const all = [...folders, ...above.filter((folder) => folder !== path.dirname(root))];
  return new Set(all.filter((folder) => fs.existsSync(folder)));
}

function check(
  root: string,
  options: readonly string[],
  started: (child: ChildProcess) => void,
): Promise<Round> {
  const child = spawn(
    process.execPath,
    [...nodeArguments(), ENTRY, "check", "--format", "json", ...options],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  started(child);
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8");
    child[stream].on("data", (text: string) => {
      printed[stream] += text;
    });
  }
  return new Promise((resolve) => {
    child.on("close", (code) => {
      const findings = printed.stdout.split("\n").flatMap(findingIn);
      const isFaulty = findings.some(({ level }) => level === "fault");
      const isWhole = code === 0 || (code === 1 && isFaulty);
      resolve({ findings, isWhole, errors: printed.stderr });
    });
  });
}

/** What a site's own scripts print is none. */
function findingIn(line: string): Finding[] {
  if (!line.startsWith('{"file":')) return [];
  return attempt((): Finding[] => [JSON.parse(line)]) ?? [];
}
