/** Which organisation this tab works in. Two tabs may work in two; a new tab starts with the session's own. */
const KEY = "evenhand.organisation";

let current: string | null | undefined;

export function organisationOfTab(): string | null {
  if (current === undefined) current = read();
  return current;
}

export function workIn(organisationId: string | null): void {
  current = organisationId;
  try {
    if (organisationId === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, organisationId);
  } catch {
    // Storage is off: the choice lives as long as the page.
  }
}

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
