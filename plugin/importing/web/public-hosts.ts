import dns from "node:dns";
import net from "node:net";

/**
 * Networks that are not the public internet: this machine, local networks, carriers' own, documents'
 * examples, multicast, and ways to write an address of IPv4 in IPv6. Source: the special-purpose
 * registries of IANA.
 */
const NOT_PUBLIC: readonly (readonly [network: string, bits: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
  ["::", 96],
  ["::ffff:0:0", 96],
  ["64:ff9b::", 32],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 9],
  ["ff00::", 8],
];

/** A list for each: in a list of both an address of IPv4 is one of IPv6, too, and of one network there. */
const BLOCKED = { ipv4: new net.BlockList(), ipv6: new net.BlockList() };
for (const [network, bits] of NOT_PUBLIC) {
  const family = net.isIPv6(network) ? "ipv6" : "ipv4";
  BLOCKED[family].addSubnet(network, bits, family);
}

/** Is an address of the internet's protocol one that everybody can reach? */
export function isPublicAddress(address: string): boolean {
  if (net.isIP(address) === 0) return false;
  const family = net.isIPv6(address) ? "ipv6" : "ipv4";
  return !BLOCKED[family].check(address, family);
}

/** A host that leads to a machine that is not public. */
export class PrivateHost extends Error {
  readonly code = "EPRIVATE";
}

/**
 * Looks a host up as `node:http` asks for it, so that what is connected to is what was looked at: a name
 * that leads elsewhere the next time it is asked for leads nowhere.
 */
export const lookupPublic: net.LookupFunction = (host, options, callback) => {
  dns.lookup(host, { ...options, all: true }, (error, found) => {
    const addresses = error === null ? found : [];
    if (error !== null) callback(error, []);
    else if (!addresses.every(({ address }) => isPublicAddress(address))) {
      callback(new PrivateHost(host), []);
    } else if (options.all === true) callback(null, addresses);
    else callback(null, addresses[0]?.address ?? "", addresses[0]?.family ?? 4);
  });
};
