import { describe, expect, test } from "vitest";
import { leadPicture, sharedPicture } from "../../plugin/publish/picture.ts";
import { SITE, whole } from "./feed-site.ts";

const URL_OF_ARTICLE = "/2019/08/07/خبر/";
const WRITTEN = { src: "سوق.jpg", alt: "سوق", caption: "سوق مريدي", credit: "X/@name" };
const READ = { ...WRITTEN, src: "/media/%D8%B3.jpg", width: 1600, height: 900 };
const CARD = { url: `${URL_OF_ARTICLE}card.png`, width: 1200, height: 630, alt: "العنوان" };
const article = { url: URL_OF_ARTICLE, data: { image: WRITTEN } };

describe("an article's picture", () => {
  test("stands beside it when its name is relative", () => {
    expect(leadPicture(article, SITE)).toMatchObject({ url: whole(`${URL_OF_ARTICLE}سوق.jpg`) });
  });

  test("has the address and the measures that were read", () => {
    expect(leadPicture({ ...article, image: READ }, SITE)).toEqual({
      ...WRITTEN,
      src: undefined,
      url: whole("/media/%D8%B3.jpg"),
      width: 1600,
      height: 900,
    });
  });

  test("is shared under its alternative text, else its caption", () => {
    expect(sharedPicture(article, SITE)?.alt).toBe("سوق");
    const image = { ...WRITTEN, alt: undefined };
    expect(sharedPicture({ ...article, data: { image } }, SITE)?.alt).toBe("سوق مريدي");
  });

  test("gives way to one that was made for sharing", () => {
    expect(sharedPicture({ ...article, image: READ, card: CARD }, SITE)).toEqual({
      ...CARD,
      url: whole(`${URL_OF_ARTICLE}card.png`),
    });
    expect(sharedPicture({ url: URL_OF_ARTICLE, data: {} }, SITE)).toBeUndefined();
  });
});
