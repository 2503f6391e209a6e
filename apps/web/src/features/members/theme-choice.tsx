import { Monitor, Moon, Sun } from "lucide-react";
import { chooseTheme, useTheme } from "../../lib/theme.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { shellWords } from "./shell-words.ts";

export function ThemeChoice() {
  return (
    <Segmented
      legend={shellWords.theme}
      value={useTheme()}
      options={[
        {
          value: "system",
          label: shellWords.themes.system,
          icon: <Monitor size={16} aria-hidden />,
        },
        { value: "light", label: shellWords.themes.light, icon: <Sun size={16} aria-hidden /> },
        { value: "dark", label: shellWords.themes.dark, icon: <Moon size={16} aria-hidden /> },
      ]}
      onChange={chooseTheme}
    />
  );
}
