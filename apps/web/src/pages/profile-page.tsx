import { ProfileName } from "../features/members/profile-name.tsx";
import { ProfilePassword } from "../features/members/profile-password.tsx";
import { ProfileSecondFactor } from "../features/members/profile-second-factor.tsx";
import { ProfileSessions } from "../features/members/profile-sessions.tsx";
import { ProfileSignIns } from "../features/members/profile-sign-ins.tsx";
import { ProfileTheme } from "../features/members/profile-theme.tsx";
import { profileWords } from "../features/members/words.ts";
import { PageHeader } from "../ui/page-header.tsx";

export function ProfilePage() {
  return (
    <>
      <PageHeader title={profileWords.title} lead={profileWords.lead} />
      <ProfileName />
      <ProfilePassword />
      <ProfileSecondFactor />
      <ProfileSessions />
      <ProfileSignIns />
      <ProfileTheme />
    </>
  );
}
