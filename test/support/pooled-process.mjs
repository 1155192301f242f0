/**
 * A process that runs one command of Node after another, each in a folder and with an environment
 * of its own, as if it had been started for it: it has ended when nothing is left to be done. Node,
 * Eleventy and the package are loaded once. Started by `process-pool.ts`.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { setClockAhead } from "./clock.mjs";

/** Events that commands listen to, and that the next one must not hear for them. */
const EVENTS = [
  ...["exit", "SIGINT", "SIGTERM", "uncaughtException", "unhandledRejection", "warning"].map(
    (event) => [process, event],
  ),
  [process.stdout, "error"],
  [process.stderr, "error"],
];

const require = createRequire(import.meta.url);
const eventBus = await bus();
let runs = 0;

/** Kept from the commands, which would not have been given it. */
const tell = process.send.bind(process);
process.send = undefined;

process.on("message", run);
process.on("disconnect", () => process.exit());
tell("ready");

async function run({ module, args, folder, env, end }) {
  const own = { ...process.env };
  const listeners = EVENTS.map(([emitter, event]) => [emitter, event, emitter.listeners(event)]);
  process.chdir(folder);
  Object.assign(process.env, env);
  const { ARSHIF_CLOCK_AHEAD: ahead } = env;
  const setClockRight = ahead === undefined ? undefined : setClockAhead(Number(ahead));
  process.argv = [process.execPath, module, ...args];
  let hasEnded = false;
  const finish = () => {
    if (!hasEnded) process.exitCode ||= 13;
    const code = Number(process.exitCode ?? 0);
    for (const [emitter, event, before] of listeners) {
      const added = emitter.listeners(event).filter((listener) => !before.includes(listener));
      for (const listener of added) {
        emitter.off(event, listener);
        if (event === "exit") listener(code);
      }
    }
    // Written to both streams after all else, so that who reads them knows that this was all.
    for (const stream of [1, 2]) fs.writeSync(stream, end);
    process.exitCode = undefined;
    setClockRight?.();
    for (const name of Object.keys(process.env)) if (!(name in own)) delete process.env[name];
    Object.assign(process.env, own);
    process.chdir(path.parse(folder).root);
    eventBus.emit("eleventy.resourceModified", "");
    process.channel.ref();
    tell({ code, memory: process.memoryUsage.rss() });
  };
  process.once("beforeExit", finish);
  process.channel.unref();
  await load(module);
  hasEnded = true;
}

/** Runs a module as if it had not been loaded before; what it imports stays loaded. */
async function load(module) {
  if (module.endsWith(".cjs")) {
    delete require.cache[module];
    require(module);
  } else {
    const address = module.startsWith("data:") ? `${module}%20//` : `${pathToFileURL(module)}?`;
    await import(`${address}${++runs}`);
  }
}

/** Eleventy keeps layouts by their names below a site's folder, until it hears of a change. */
async function bus() {
  const eleventy = path.dirname(require.resolve("@11ty/eleventy"));
  await import(pathToFileURL(path.join(eleventy, "Eleventy.js")));
  return (await import(pathToFileURL(path.join(eleventy, "EventBus.js")))).default;
}
