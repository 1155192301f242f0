import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";

/** A public key of Ed25519 in PEM; `undefined` where it is none. */
export function publicKey(pem: Buffer | undefined): KeyObject | undefined {
  if (pem === undefined) return undefined;
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Was a file signed with the other half of a key? */
export function isSigned(file: Buffer, signature: Buffer, key: KeyObject): boolean {
  return verify(null, file, key, Buffer.from(signature.toString("latin1").trim(), "base64"));
}

/** By what people compare a key: the SHA-256 of its DER form, in hex. */
export function fingerprint(key: KeyObject): string {
  return createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex");
}
