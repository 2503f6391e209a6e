import { OrganisationSettings } from "../features/members/organisation-settings.tsx";
import { organisationWords } from "../features/members/words.ts";
import { PageHeader } from "../ui/page-header.tsx";

export function OrganisationPage() {
  return (
    <>
      <PageHeader title={organisationWords.title} lead={organisationWords.lead} />
      <OrganisationSettings />
    </>
  );
}
