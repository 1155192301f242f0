import { createHash } from "node:crypto";

/** 128 bits of SHA-256 in 22 letters: what stands for a content in the catalogue. */
export function contentHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url").slice(0, 22);
}
