import type { Role } from "@evenhand/contract/members";

/** `status` for everybody but these roles, who are refused. */
export function everybodyBut(refused: Role[], status: number): Record<Role, number> {
  const of = (role: Role) => (refused.includes(role) ? 403 : status);
  return {
    interviewer: of("interviewer"),
    hiring_manager: of("hiring_manager"),
    coordinator: of("coordinator"),
    admin: of("admin"),
    owner: of("owner"),
    auditor: of("auditor"),
  };
}

export function adminsOnly(status: number): Record<Role, number> {
  return everybodyBut(["interviewer", "hiring_manager", "coordinator", "auditor"], status);
}

/** What lies in an opening: interviewers do not see it, auditors only read, and these others may not besides. */
export function whoKeepsOpening(status: number, refused: Role[] = []): Record<Role, number> {
  return { ...everybodyBut(["auditor", ...refused], status), interviewer: 404 };
}

export function whoSeesOpening(status: number): Record<Role, number> {
  return { ...everybodyBut([], status), interviewer: 404 };
}
