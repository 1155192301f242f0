/**
 * Builds the invented archive of the tests with everything that the theme shows, and serves it to
 * this machine alone: `npm run demo`, at another port with `PORT=9000 npm run demo`.
 */
import { serveFolder } from "../test/support/server.ts";
import { buildDemo } from "../test/theme/build-demo.ts";

const port = Number(process.env.PORT ?? 8080);

console.log("Building the demo: some 90 invented articles, with drawn pictures.");
const { url } = await serveFolder(await buildDemo(), { port }).catch((error) => {
  if (error.code !== "EADDRINUSE") throw error;
  console.error(`Port ${port} is taken. Another one: PORT=${port + 1} npm run demo`);
  process.exit(1);
});
console.log(`The demo stands at ${url} (Ctrl+C ends it).`);
