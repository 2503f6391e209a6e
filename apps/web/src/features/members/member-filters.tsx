import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import type { Member } from "@evenhand/contract/members";
import { Segmented } from "../../ui/segmented.tsx";
import { memberWords } from "./words.ts";
import styles from "./members.module.css";

const WAIT_MS = 250;

/** `all` is the absence of a filter on the wire and a choice on the screen. */
export type StateFilter = Member["state"] | "all";

type MemberFiltersProps = {
  search: string;
  state: StateFilter;
  onSearch: (search: string) => void;
  onState: (state: StateFilter) => void;
};

export function MemberFilters({ search, state, onSearch, onState }: MemberFiltersProps) {
  const [typed, setTyped] = useState(search);
  useEffect(() => {
    if (typed.trim() === search) return undefined;
    const timer = setTimeout(() => onSearch(typed.trim()), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed, search, onSearch]);

  return (
    <search className={styles["filters"]}>
      <div className={styles["search"]}>
        <Search size={16} aria-hidden />
        <input
          type="search"
          aria-label={memberWords.search}
          placeholder={memberWords.search}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
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
    </search>
  );
}
