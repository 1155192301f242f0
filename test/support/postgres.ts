import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** A PostgreSQL of a test's own: on a socket in a folder of its own, and nowhere else. */
export interface OwnPostgres {
  /** The folder of the socket. */
  readonly socket: string;
  readonly user: string;
  /** Runs psql in a folder. @throws with what psql says */
  psql(args: readonly string[], folder?: string): string;
  stop(): Promise<void>;
}

const USER = "arshif";

/**
 * Starts PostgreSQL as Debian installs it.
 *
 * @throws {Error} a sentence that says how to install it
 */
export async function startPostgres(): Promise<OwnPostgres> {
  const programs = programsFolder();
  // The path of a socket has 107 bytes at most.
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-pg-"));
  const data = path.join(folder, "data");
  const owner = ownerOf(folder);
  const start = (program: string, args: readonly string[]) =>
    [path.join(programs, program), [...args], { ...owner, cwd: folder }] as const;
  execFileSync(
    ...start("initdb", ["-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]),
  );
  const settings = ["listen_addresses=", "fsync=off", "jit=off"].flatMap((one) => ["-c", one]);
  const [program, args, options] = start("postgres", ["-D", data, "-k", folder, ...settings]);
  const server = spawn(program, args, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  await isReady(server);
  const psql = (written: readonly string[], cwd = folder) => {
    const common = [
      "-X",
      "-q",
      "-v",
      "ON_ERROR_STOP=1",
      "-h",
      folder,
      "-U",
      USER,
      "-d",
      "postgres",
    ];
    const { status, stdout, stderr } = spawnSync(
      path.join(programs, "psql"),
      [...common, ...written],
      {
        cwd,
        encoding: "utf8",
      },
    );
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  return {
    socket: folder,
    user: USER,
    psql,
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      // A fast shutdown: it ends who still asks.
      server.kill("SIGINT");
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The newest of the versions that Debian keeps beside each other, else where the shell finds them. */
function programsFolder(): string {
  const debian = "/usr/lib/postgresql";
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).map(Number) : [];
  const folders = [
    ...versions.sort((a, b) => b - a).map((version) => `${debian}/${version}/bin`),
    ...(process.env.PATH ?? "").split(path.delimiter),
  ];
  const found = folders.find((one) => fs.existsSync(path.join(one, "initdb")));
  if (found !== undefined) return found;
  throw new Error(
    "These tests need PostgreSQL, which is not installed here. Install it with: apt-get install postgresql",
  );
}

/** PostgreSQL refuses to be an administrator's: Debian's own user is who it was installed for. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" })),
  ) as [number, number];
  fs.chownSync(folder, uid, gid);
  fs.chmodSync(folder, 0o755);
  return { uid, gid };
}

function isReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr?.on("data", (chunk) => {
      said += String(chunk);
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(said)));
  });
}
