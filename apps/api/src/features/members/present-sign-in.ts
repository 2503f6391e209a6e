import type { SignInAction, SignInEntry } from "@evenhand/contract/profile";
import type { SignInRow } from "./sign-in-queries.ts";

export function presentSignIn(row: SignInRow): SignInEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    action: row.action as SignInAction,
    method: row.method,
    secondFactor: row.second_factor,
    device: row.device,
    address: row.address,
  };
}
