import { useCallback } from "react";
import { SearchField } from "../../ui/search-field.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import type { RubricFilter } from "./rubric-api.ts";
import { rubricWords } from "./rubric-words.ts";

type RubricFiltersProps = { filter: RubricFilter; onFilter: (filter: RubricFilter) => void };

export function RubricFilters({ filter, onFilter }: RubricFiltersProps) {
  const { search, archived } = filter;
  const find = useCallback(
    (text: string) => onFilter({ search: text, archived }),
    [archived, onFilter],
  );
  return (
    <SearchField label={rubricWords.search} search={search} onSearch={find}>
      <Segmented
        legend={rubricWords.which}
        value={archived ? "archived" : "inUse"}
        options={[
          { value: "inUse", label: rubricWords.inUse },
          { value: "archived", label: rubricWords.archived },
        ]}
        onChange={(which) => onFilter({ search, archived: which === "archived" })}
      />
    </SearchField>
  );
}
