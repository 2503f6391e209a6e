import { describe, expect, test } from "vitest";
import { ErrorCode } from "./error.ts";
import { Id } from "./ids.ts";
import { InviteMember } from "./invitations.ts";
import { Email, Password, PersonName, TimeZone } from "./text.ts";

describe("the words that people type", () => {
  test("an e-mail address is trimmed and lower case; what is none is refused", () => {
    expect(Email.parse("  Ines@Example.ORG ")).toBe("ines@example.org");
    for (const wrong of ["", "ines", "ines@", "@example.org", `${"x".repeat(250)}@example.org`]) {
      expect(Email.safeParse(wrong).success).toBe(false);
    }
  });

  test("a name of any script is kept whole, a blank one refused", () => {
    for (const name of ["陈静怡", "Ayşe Yıldırım", "O'Donnell", "Олександр"]) {
      expect(PersonName.parse(` ${name} `)).toBe(name);
    }
    expect(PersonName.safeParse("   ").success).toBe(false);
  });

  test("a password has 12 to 128 characters, whatever they are", () => {
    expect(Password.safeParse("elevenchars").success).toBe(false);
    expect(Password.safeParse(" twelve chars").success).toBe(true);
    expect(Password.safeParse("x".repeat(129)).success).toBe(false);
  });

  test("a time zone is one that this runtime knows", () => {
    expect(TimeZone.parse("Europe/Berlin")).toBe("Europe/Berlin");
    expect(TimeZone.safeParse("Europe/Atlantis").success).toBe(false);
  });
});

describe("shapes", () => {
  test("refuse what they do not know", () => {
    const invitation = { email: "ines@example.org", role: "interviewer" };
    expect(InviteMember.safeParse(invitation).success).toBe(true);
    expect(InviteMember.safeParse({ ...invitation, isOwner: true }).success).toBe(false);
    expect(InviteMember.safeParse({ ...invitation, role: "king" }).success).toBe(false);
  });

  test("an id is a UUID, a code one of the closed list", () => {
    expect(Id.safeParse("01a20937-c135-702b-a30c-cfc2f6795f82").success).toBe(true);
    expect(Id.safeParse("1").success).toBe(false);
    expect(ErrorCode.safeParse("teapot").success).toBe(false);
  });
});
