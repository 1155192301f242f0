import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { picture } from "../support/pictures.ts";
import { type ServedSite, serve } from "../support/serve.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../support/site.ts";

const TEXT = (src: string) => article("title: جسر\ndate: 2020-03-01", `![صورة](${src})`);
const PAGE = "2020/03/01/جسر/index.html";

describe.each([{ args: [] }, { args: ["--incremental"] }])(
  "a site served with $args",
  ({ args }) => {
    const site = makeSite({
      "eleventy.config.js": configuration(`{ ${SITE} }`),
      "articles/2020-03-01-جسر.md": article("title: جسر\ndate: 2020-03-01"),
      "articles/2020-04-01-سوق.md": article("title: سوق\ndate: 2020-04-01"),
      "media/أولى.png": "",
    });

    let served: ServedSite;
    beforeAll(async () => {
      site.write("media/أولى.png", await picture(10, 5, "png"));
      served = await serve(site, args);
    });
    afterAll(async () => {
      await served?.stop();
      removeSite(site);
    });

    const answer = async (address: string) => {
      const { status, headers } = await fetch(new URL(encodeURI(address), served.url));
      return `${status} ${headers.get("content-type")}`;
    };

    test("a picture beside its article is served when it comes, and measured anew when it changes", async () => {
      site.write("articles/2020-03-01-جسر.md", TEXT("جسر.png"));
      await served.until("its absence is told", () => served.printed().includes("is not there"));
      site.write("articles/جسر.png", await picture(20, 10, "png"));
      await served.until("it is on the page", () => served.page(PAGE).includes('width="20"'));
      expect(await answer("/media/articles/جسر.png")).toBe("200 image/png");

      site.write("articles/جسر.png", await picture(48, 32, "png"));
      await served.until("its new size is on the page", () =>
        served.page(PAGE).includes('width="48" height="32"'),
      );
    });

    test("a picture of the media folder is served, and measured anew when it changes", async () => {
      site.write("articles/2020-03-01-جسر.md", TEXT("/media/أولى.png"));
      await served.until("it is on the page", () => served.page(PAGE).includes('width="10"'));
      expect(await answer("/media/أولى.png")).toBe("200 image/png");
      site.write("media/أولى.png", await picture(30, 15, "png"));
      await served.until("its new size is on the page", () =>
        served.page(PAGE).includes('width="30"'),
      );
    });

    test("a picture that is deleted is told", async () => {
      site.write("articles/2020-03-01-جسر.md", TEXT("جسر.png"));
      await served.until("it is on the page", () => served.page(PAGE).includes('width="48"'));
      served.forget();
      fs.rmSync(path.join(site.folder, "articles/جسر.png"));
      await served.until("its absence is told", () => served.printed().includes("is not there"));
    });

    test("so is one of the media folder, and its page comes back with it", async () => {
      site.write("articles/2020-03-01-جسر.md", TEXT("/media/أولى.png"));
      await served.until("it is on the page", () => served.page(PAGE).includes('width="30"'));
      served.forget();
      fs.rmSync(path.join(site.folder, "media/أولى.png"));
      await served.until("its absence is told", () => served.printed().includes("is not there"));
      site.write("media/أولى.png", await picture(60, 30, "png"));
      await served.until("it is on the page again", () => served.page(PAGE).includes('width="60"'));
    });
  },
);
