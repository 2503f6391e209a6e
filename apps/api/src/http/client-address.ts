import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import proxyAddr from "proxy-addr";

/** Tells who is at the other end of a connection. */
export type ClientAddress = (request: IncomingMessage) => string;

/**
 * The socket's own address, unless the socket belongs to a proxy that the settings trust: then what that proxy
 * says. A forwarded header from anybody else is not looked at.
 */
export function clientAddress(trust: string[] | number | null): ClientAddress {
  if (trust === null) return (request) => request.socket.remoteAddress ?? "unknown";
  const trusted =
    typeof trust === "number"
      ? (_address: string, hop: number) => hop < trust
      : proxyAddr.compile(trust);
  return (request) => proxyAddr(request, trusted);
}

/**
 * What a limit counts: an IPv4 address, or the /64 network that one household or site has of IPv6. However the
 * address is spelled, and with or without a port (some proxies append one), it is one bucket.
 */
export function addressBucket(address: string): string {
  const bare = address
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1")
    .replace(/%.*$/, "");
  if (!isIPv6(bare)) return bare;
  const groups = groupsOf(bare);
  const mapped = groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff";
  if (mapped) return groups.slice(6).flatMap(bytesOf).join(".");
  return `${groups.slice(0, 4).join(":")}::/64`;
}

/** The eight groups of an IPv6 address, in lower case and without leading zeros. */
function groupsOf(address: string): string[] {
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = "", tail = ""] = canonical.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => "0");
  return [...left, ...zeros, ...right];
}

function bytesOf(group: string): [number, number] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
}
