import { Search } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import styles from "./search-field.module.css";

const WAIT_MS = 250;

type SearchFieldProps = {
  label: string;
  /** What is searched for now. */
  search: string;
  /** Told a moment after the typing stops. Keep it the same function from render to render. */
  onSearch: (search: string) => void;
  /** Other choices of what the list shows. */
  children?: ReactNode;
};

/** Narrows the list below it as one types. */
export function SearchField({ label, search, onSearch, children }: SearchFieldProps) {
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
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {children}
    </search>
  );
}
