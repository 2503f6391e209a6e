/** The zone of this device, or UTC where it does not say. */
export function zoneOfDevice(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** All zones that this browser knows, and those that must be among them: `{ value: "Europe/Berlin", … }`. */
export function timeZoneOptions(...needed: string[]): { value: string; label: string }[] {
  const zones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC", ...needed]);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}
