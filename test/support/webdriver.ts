import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

/**
 * Firefox and WebKitGTK, driven by their own protocols and nothing between: WebDriver over HTTP, and
 * Firefox's Marionette, which has the same commands over a socket and needs no driver.
 */
export interface DrivenBrowser {
  readonly name: string;
  open(url: string): Promise<void>;
  /** The value of a function's body in the page; a promise is waited for. */
  run<Value>(body: string): Promise<Value>;
  /** The inner size of the window, as near as the browser gives it. */
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** Sends a command of WebDriver. */
type Send = (name: Command, parameters?: object) => Promise<unknown>;
type Command = "Navigate" | "ExecuteScript" | "SetWindowRect" | "DeleteSession";

const MARIONETTE = "WebDriver:";

/** Milliseconds until a browser must have started. */
const PATIENCE = 60_000;

function driven(name: string, send: Send, end: () => void | Promise<void>): DrivenBrowser {
  const run = async <Value>(body: string): Promise<Value> => {
    const answer = await send("ExecuteScript", { script: body, args: [] });
    return ((answer as { value?: unknown } | null)?.value ?? answer) as Value;
  };
  return {
    name,
    run,
    open: async (url) => {
      await send("Navigate", { url });
    },
    resize: async (width, height) => {
      await send("SetWindowRect", { x: 0, y: 0, width, height });
      const [w = width, h = height] = await run<number[]>("return [innerWidth, innerHeight]");
      await send("SetWindowRect", { width: 2 * width - w, height: 2 * height - h });
    },
    close: async () => {
      await send("DeleteSession").catch(() => undefined);
      await end();
    },
  };
}

/** Starts Firefox without a window. */
export async function startFirefox(executable = "firefox-esr"): Promise<DrivenBrowser> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "arshif-firefox-"));
  const port = await freePort();
  const preferences = { "marionette.port": port, "browser.shell.checkDefaultBrowser": false };
  const lines = Object.entries(preferences).map(([key, value]) => `user_pref("${key}", ${value});`);
  fs.writeFileSync(path.join(profile, "user.js"), lines.join("\n"));
  const args = ["--marionette", "--headless", "--no-remote", "--profile", profile];
  const child = spawn(executable, args, { stdio: "ignore" });
  const socket = await connected(port, child);
  const answers = new Map<number, (answer: readonly unknown[]) => void>();
  let [read, number] = [Buffer.alloc(0), 0];
  socket.on("data", (chunk: Buffer) => {
    read = Buffer.concat([read, chunk]);
    for (;;) {
      const colon = read.indexOf(":");
      const length = Number(read.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || read.length < colon + 1 + length) return;
      const text = read.subarray(colon + 1, colon + 1 + length).toString();
      read = read.subarray(colon + 1 + length);
      const message = JSON.parse(text) as unknown;
      if (Array.isArray(message)) answers.get(message[1] as number)?.(message);
    }
  });
  const command = (name: string, parameters: object) =>
    new Promise((resolve, reject) => {
      const id = ++number;
      answers.set(id, ([, , error, result]) => {
        answers.delete(id);
        if (error === null) return resolve(result);
        reject(new Error(`Firefox, ${name}: ${(error as { message: string }).message}`));
      });
      const text = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await command(`${MARIONETTE}NewSession`, {});
  const send: Send = (name, parameters = {}) => command(MARIONETTE + name, parameters);
  return driven("Firefox", send, async () => {
    socket.destroy();
    await ended(child);
    fs.rmSync(profile, { recursive: true, force: true });
  });
}

const MINI_BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/** Starts WebKitGTK's own small browser, on a screen of its own where there is none. */
export async function startWebKit(binary = MINI_BROWSER): Promise<DrivenBrowser> {
  const port = await freePort();
  const driver = ["WebKitWebDriver", `--port=${port}`];
  const [command = "", ...args] =
    process.env.DISPLAY === undefined
      ? ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1200x24", ...driver]
      : driver;
  const env = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" };
  const child = spawn(command, args, { stdio: "ignore", env, detached: true });
  (await connected(port, child)).destroy();
  const url = `http://127.0.0.1:${port}/session`;
  const ask = async (address: string, method: string, body?: object) => {
    const answer = await fetch(address, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: { message?: string } | null };
    if (!answer.ok) throw new Error(`WebKit, ${address}: ${value?.message ?? answer.status}`);
    return value;
  };
  const options = { binary, args: ["--automation"] };
  const session = (await ask(url, "POST", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  })) as { sessionId: string };
  const own = `${url}/${session.sessionId}`;
  const paths = { Navigate: "url", ExecuteScript: "execute/sync", SetWindowRect: "window/rect" };
  const send: Send = (name, parameters = {}) =>
    name === "DeleteSession"
      ? ask(own, "DELETE")
      : ask(`${own}/${paths[name]}`, "POST", parameters);
  return driven("WebKit", send, () => {
    // What the driver has started goes with it.
    if (child.pid !== undefined) process.kill(-child.pid);
    return ended(child);
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** A connection to a program that has just been started, once it listens. */
async function connected(port: number, child: ChildProcess): Promise<net.Socket> {
  let failed: Error | undefined;
  child.once("error", (error) => {
    failed = error;
  });
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    if (failed !== undefined) throw failed;
    const socket = net.connect(port, "127.0.0.1");
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    });
    if (isOpen) return socket;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  throw new Error(`${child.spawnfile} did not start.`);
}
