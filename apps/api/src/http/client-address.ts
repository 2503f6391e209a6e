import type { IncomingMessage } from "node:http";
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

/** What a limit counts: an IPv4 address, or the /64 network that one household or site has of IPv6. */
export function addressBucket(address: string): string {
  if (address.startsWith("::ffff:") && address.includes(".")) return address.slice(7);
  if (!address.includes(":")) return address;
  const [head = "", tail = ""] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === "" ? [] : tail.split(":");
  const zeros = address.includes("::")
    ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0")
    : [];
  return `${[...left, ...zeros, ...right].slice(0, 4).join(":")}::/64`;
}
