import { afterAll, beforeAll, expect, test } from "vitest";
import { FIRE, OTHER_NEWS, type Told } from "../archive/following.ts";
import { type ServedSite, serve } from "../support/serve.ts";
import { article, makeSite, removeSite } from "../support/site.ts";

function fileOf([name, { title, date, text }]: Told): [file: string, content: string] {
  return [`articles/${date}-${name}.md`, article(`title: "${title}"\ndate: ${date}`, text)];
}

const site = makeSite(Object.fromEntries([...FIRE.slice(0, 4), ...OTHER_NEWS].map(fileOf)));
const TIMELINE = "stories/2021-07-12-حريق-مستشفى/index.html";
const FOURTH = "2021/07/16/لجنة-تحقيق/index.html";

let served: ServedSite;
beforeAll(async () => {
  served = await serve(site);
});
afterAll(async () => {
  await served?.stop();
  removeSite(site);
});

test("an article that continues a story is on its timeline and after the one before it", async () => {
  expect(served.page(TIMELINE)).not.toContain("يتظاهرون");
  expect(served.page(FOURTH)).not.toContain("ما بعده:");
  site.write(...fileOf(FIRE[4]!));
  await served.until("the timeline shows it", () => served.page(TIMELINE).includes("يتظاهرون"));
  await served.until("the article before it links to it", () =>
    /ما بعده:<\/span> <a href="\/2021\/07\/18\/تظاهرة-ذوي-الضحايا\/"/.test(served.page(FOURTH)),
  );
});
