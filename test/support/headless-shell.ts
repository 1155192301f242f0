import { execFileSync } from "node:child_process";
import { headlessShells } from "./browser.ts";

/** Seconds; where the net is slow or away, any other browser does as well. */
const PATIENCE = 90;

/**
 * Fetches Debian's package of Chromium's headless shell before the first test that needs a browser,
 * where an administrator runs the tests, as in containers. The shell draws pages as Chromium does,
 * for a quarter of its work. CHROME_PATH names another browser, and nothing is fetched.
 */
export default function fetchHeadlessShell(): void {
  const { CHROME_PATH = "" } = process.env;
  if (CHROME_PATH !== "" || headlessShells().length > 0) return;
  if (process.platform !== "linux" || process.getuid?.() !== 0) return;
  const install = ["install", "-qq", "--yes", "--no-install-recommends", "chromium-headless-shell"];
  try {
    aptGet("update", "-qq");
    aptGet(...install);
  } catch {}
}

function aptGet(...args: string[]): void {
  const options = ["--option=Acquire::Retries=1", "--option=DPkg::Lock::Timeout=60"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", [...options, ...args], {
    stdio: "ignore",
    timeout: PATIENCE * 1000,
    env,
  });
}
