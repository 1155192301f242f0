import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { ROOT } from "./site.ts";

const NONE =
  "No browser for the tests could be found or fetched: install Chromium or Chrome, or set CHROME_PATH to one.";

/**
 * Starts a browser for the tests: the one that CHROME_PATH names, else an installed headless shell
 * of Chromium, which takes a quarter of the work, else an installed Chromium, Chrome or Edge, else
 * Playwright's own, else Debian's package. The last two are fetched.
 *
 * @throws when there is none, in one line that says what to do; tests are never skipped for it
 */
export async function startBrowser(): Promise<Browser> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== "") {
    if (!fs.existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
    return start(named);
  }
  for (const find of [headlessShells, installed, playwrightsOwn, debianPackage]) {
    for (const executable of find()) {
      const browser = await start(executable).catch(() => undefined);
      if (browser !== undefined) return browser;
    }
  }
  throw new Error(NONE);
}

/** The pages are our own, and a sandbox cannot be had in every container. */
function start(executable: string): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
  });
}

const SHELLS = ["chromium-headless-shell", "chrome-headless-shell"];

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const MAC_APPS = ["Chromium", "Google Chrome", "Microsoft Edge"];

const WINDOWS_APPS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Chromium without a window, wherever it is installed. */
export function headlessShells(): string[] {
  return commandsNamed(SHELLS);
}

function commandsNamed(names: readonly string[]): string[] {
  const { PATH = "" } = process.env;
  const folders = [...PATH.split(path.delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  const files = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...new Set(files)].filter((file) => fs.existsSync(file));
}

function installed(): string[] {
  const { HOME = "", PROGRAMFILES, LOCALAPPDATA } = process.env;
  const windows = [PROGRAMFILES, process.env["PROGRAMFILES(X86)"], LOCALAPPDATA];
  const candidates = {
    linux: commandsNamed(COMMANDS),
    darwin: ["/Applications", path.join(HOME, "Applications")].flatMap((folder) =>
      MAC_APPS.map((name) => path.join(folder, `${name}.app/Contents/MacOS/${name}`)),
    ),
    win32: windows.flatMap((folder) =>
      folder === undefined ? [] : WINDOWS_APPS.map((name) => path.join(folder, name)),
    ),
  }[process.platform as string];
  return [...new Set(candidates)].filter((file) => fs.existsSync(file));
}

function playwrightsOwn(): string[] {
  const executable = chromium.executablePath();
  if (!fs.existsSync(executable)) {
    const command = path.join(ROOT, "node_modules/playwright-core/cli.js");
    attempt(process.execPath, [command, "install", "--no-shell", "chromium"]);
  }
  return fs.existsSync(executable) ? [executable] : [];
}

function debianPackage(): string[] {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return [];
  attempt("apt-get", ["update", "-qq"]);
  attempt("apt-get", [
    "install",
    "-qq",
    "--yes",
    "--no-install-recommends",
    "--option=DPkg::Lock::Timeout=300",
    "chromium",
    "fonts-noto-core",
  ]);
  return installed();
}

/** Runs a command that may fail: the next way to a browser is tried then. */
function attempt(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, { stdio: "ignore", timeout: 240_000 });
  } catch {}
}
