import { ErrorBody } from "@evenhand/contract/error";
import { STATUS } from "../../http/refusals.ts";
import type { Sent } from "../client.ts";

/** Why this is not the one error body, or null. */
export function errorBodyFault(sent: Sent): string | null {
  const read = ErrorBody.safeParse(sent.body);
  if (!read.success) return "the answer is not the one error body";
  const { code, requestId, retryAfterSeconds } = read.data.error;
  if (STATUS[code] !== sent.status) return `${code} came with status ${sent.status}`;
  if (sent.headers.get("x-request-id") !== requestId) return "the request id is not in its header";
  if (
    sent.headers.get("retry-after") !== (retryAfterSeconds === null ? null : `${retryAfterSeconds}`)
  )
    return "Retry-After and retryAfterSeconds differ";
  return null;
}

/** What a refusal is wrong about, as a list: the expected status (and code), and the one error body. */
export function refusalFaults(
  what: string,
  sent: Sent,
  statuses: readonly number[],
  code?: string,
): string[] {
  const got = (sent.body as { error?: { code?: string } } | null)?.error?.code;
  if (!statuses.includes(sent.status) || (code !== undefined && got !== code)) {
    return [
      `${what}: answered ${sent.status} ${got ?? ""}, want ${statuses.join(" or ")} ${code ?? ""}`,
    ];
  }
  const fault = errorBodyFault(sent);
  return fault === null ? [] : [`${what}: ${fault}`];
}
