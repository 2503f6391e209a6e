import type { ChangeOrganisation, Organisation } from "@evenhand/contract/organisations";
import { Dialog } from "../../ui/dialog.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { organisationWords } from "./words.ts";

type OrganisationStaleProps = {
  current: Organisation;
  wanted: ChangeOrganisation;
  busy: boolean;
  onTake: (values: { name: string; timeZone: string }) => void;
  onKeep: () => void;
};

export function OrganisationStale(props: OrganisationStaleProps) {
  const { current, wanted, busy, onTake, onKeep } = props;
  const yours = {
    name: wanted.name ?? current.name,
    timeZone: wanted.timeZone ?? current.timeZone,
  };
  return (
    <Dialog title={organisationWords.staleTitle} role="alertdialog" onClose={onKeep}>
      <StaleChoice
        theirs={{
          label: organisationWords.now,
          value: inOneLine(current),
          keep: organisationWords.keep,
        }}
        yours={{
          label: organisationWords.yours,
          value: inOneLine(yours),
          take: organisationWords.takeYours,
        }}
        busy={busy}
        onTake={() => onTake(yours)}
        onKeep={onKeep}
      />
    </Dialog>
  );
}

function inOneLine({ name, timeZone }: { name: string; timeZone: string }): string {
  return `${name}, ${timeZone.replaceAll("_", " ")}`;
}
