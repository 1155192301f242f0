import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAllowedAddress } from "../../plugin/theme/markdown/links.ts";
import { holds } from "../text/property.ts";
import { articleHtml } from "./parsers.ts";

describe("a link of an article leads to what the list of schemes allows", () => {
  test.each([
    "ms-msdt:/id",
    "intent:#Intent;end",
    "blob:https://example.org/x",
    "view-source:https://example.org/",
    "feed:javascript:alert(1)",
    "data:text/html,x",
    "data:image/svg+xml,x",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#x09;script:alert(1)",
    "java&Tab;script:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "\u200Fjavascript:alert(1)",
    "\u0001javascript:alert(1)",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://example.org/",
    "about:blank",
    "steam://run/1",
  ])("%s is printed", (address) => {
    for (const text of [
      `[نص](${address})`,
      `![نص](${address})`,
      `<${address}>`,
      `[نص](<${address}>)`,
      `[نص][أ]\n\n[أ]: ${address}`,
    ]) {
      // The address within `blob:https://…` may be a link of its own.
      expect(articleHtml(text)).not.toMatch(/(?:href|src)="(?!https:\/\/example\.org\/x?")/);
    }
  });

  test.each([
    "https://example.org/",
    "HTTP://example.org",
    "mailto:a@example.org",
    "tel:+9647701234567",
    "xmpp:a@example.org",
    "sms:+9647701234567",
    "/2019/08/07/خبر/",
    "../خبر.md",
    "#عنوان",
    "?س=1",
    "//example.org/a:b",
    "/a:b",
    "خبر:تقرير.md",
  ])("%s is a link", (address) => {
    expect(articleHtml(`[نص](${address})`)).toMatch(/<a href="/);
  });

  test("whatever stands before the first colon", () => {
    const scheme = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9+.-]{1,12}$/);
    holds(
      fc.property(scheme, (name) => {
        expect(isAllowedAddress(`${name}:x`)).toBe(/^(?:https?|mailto|tel|sms|xmpp)$/i.test(name));
      }),
      1000,
    );
  });
});
