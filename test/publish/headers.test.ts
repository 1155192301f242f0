import { expect, test } from "vitest";
import {
  CMS_POLICY,
  contentSecurityPolicy,
  headersFile,
  headersWith,
} from "../../plugin/publish/headers.ts";

const NOTHING = { hasSearchIndex: false, hasCms: false, frames: [], media: [] };

const CONTENT_SECURITY_POLICY = contentSecurityPolicy(NOTHING);

test("the policy lets nothing run or load but the site's own files, and pictures from anywhere", () => {
  const rules = Object.fromEntries(
    CONTENT_SECURITY_POLICY.split("; ").map((rule) => {
      const [name = "", ...values] = rule.split(" ");
      return [name, values];
    }),
  );
  expect(rules["default-src"]).toEqual(["'none'"]);
  expect([rules["script-src"], rules["style-src"]]).toEqual([["'self'"], ["'self'"]]);
  expect(rules["img-src"]).toEqual(["'self'", "https:", "data:"]);
  expect(rules["frame-ancestors"]).toEqual(["'none'"]);
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*/);
});

test("a site that says nothing has the strict headers, and keeps the theme's files for a year", () => {
  expect(headersFile(headersWith({}, NOTHING), "/")).toBe(`/*
  Content-Security-Policy: ${CONTENT_SECURITY_POLICY}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
/assets/arshif/*
  Cache-Control: public, max-age=31536000, immutable
`);
});

test("a site changes, adds and takes away headers, in whatever letters", () => {
  const file = headersFile(
    headersWith(
      {
        "/*": {
          "content-security-policy": "default-src 'self'",
          "X-Content-Type-Options": false,
          "X-Robots-Tag": "noai",
        },
        "/assets/arshif/*": { "Cache-Control": false },
        "/feed.json": { "Access-Control-Allow-Origin": "*" },
      },
      NOTHING,
    ),
    "/archive/",
  );
  expect(file).toBe(`/archive/*
  Referrer-Policy: strict-origin-when-cross-origin
  content-security-policy: default-src 'self'
  X-Robots-Tag: noai
/archive/feed.json
  Access-Control-Allow-Origin: *
`);
});

test("what a search fetches is kept for a year, apart from the file that tells its versions", () => {
  const rules = headersWith({}, { ...NOTHING, hasSearchIndex: true });
  expect(rules["/search/parts/*"]).toEqual(rules["/assets/arshif/*"]);
  expect(Object.keys(rules).filter((path) => path.startsWith("/search"))).toEqual([
    "/search/parts/*",
  ]);
});

test("the desk has a policy of its own, in whose place no other holds", () => {
  const rules = headersWith({}, { ...NOTHING, hasCms: true });
  const file = headersFile(rules, "/archive/");
  expect(file.slice(file.indexOf("/archive/admin/"))).toBe(`/archive/admin/*
  ! Content-Security-Policy
  Content-Security-Policy: ${CMS_POLICY}
  X-Robots-Tag: noindex
`);
  expect(CMS_POLICY).toContain("script-src 'self';");
});

test("a path's header takes the place of a wider path's, and may be none", () => {
  const rules = {
    "/*": { "Cache-Control": "no-store", "X-A": "1" },
    "/old/*": { "cache-control": false },
    "/old/x.html": { "Cache-Control": "max-age=60" },
  } as const;
  expect(headersFile(rules, "/")).toBe(`/*
  Cache-Control: no-store
  X-A: 1
/old/*
  ! cache-control
/old/x.html
  ! Cache-Control
  Cache-Control: max-age=60
`);
});
