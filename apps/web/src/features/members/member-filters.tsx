import type { Member } from "@evenhand/contract/members";
import { SearchField } from "../../ui/search-field.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import styles from "./members.module.css";
import { memberWords } from "./words.ts";

/** `all` is the absence of a filter on the wire and a choice on the screen. */
export type StateFilter = Member["state"] | "all";

type MemberFiltersProps = {
  search: string;
  state: StateFilter;
  onSearch: (search: string) => void;
  onState: (state: StateFilter) => void;
};

export function MemberFilters({ search, state, onSearch, onState }: MemberFiltersProps) {
  return (
    <div className={styles["filters"]}>
      <SearchField label={memberWords.search} search={search} onSearch={onSearch}>
        <Segmented
          legend={memberWords.stateLegend}
          value={state}
          options={[
            { value: "active", label: memberWords.states.active },
            { value: "deactivated", label: memberWords.states.deactivated },
            { value: "all", label: memberWords.states.all },
          ]}
          onChange={onState}
        />
      </SearchField>
    </div>
  );
}
