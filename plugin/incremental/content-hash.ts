import { hash } from "node:crypto";

/** 128 bits of SHA-256 in 22 letters: what stands for a content in the cache. */
export function contentHash(content: string | Uint8Array): string {
  return hash("sha256", content, "base64url").slice(0, 22);
}
