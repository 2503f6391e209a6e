import { createHash, randomInt } from "node:crypto";

const HOW_MANY = 10;
const GROUPS = 6;
/** 24 of 32 letters are 120 bits: enough for a plain hash (ASVS 5.0, 6.5.2). No letter looks like a digit. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

export type RecoveryCodes = { codes: string[]; hashes: Buffer[] };

export function newRecoveryCodes(): RecoveryCodes {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  return { codes, hashes: codes.map(hashRecoveryCode) };
}

/** However it is spelled: small letters, without dashes, with spaces. */
export function hashRecoveryCode(code: string): Buffer {
  return createHash("sha256").update(bare(code)).digest();
}

export function looksLikeRecoveryCode(code: string): boolean {
  return bare(code).length === GROUPS * 4;
}

function bare(code: string): string {
  return code.replaceAll(/[\s-]/g, "").toUpperCase();
}

function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
