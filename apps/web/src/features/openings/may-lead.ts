const LEADERS = new Set(["hiring_manager", "admin", "owner"]);

/** Whether an opening may be given to them to lead. */
export function mayLead({ role }: { role: string }): boolean {
  return LEADERS.has(role);
}
