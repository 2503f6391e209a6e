import { Monitor, Moon, Sun } from "lucide-react";
import { chooseTheme, useTheme } from "../../lib/theme.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { profileWords } from "./words.ts";

export function ThemeChoice() {
  return (
    <Segmented
      legend={profileWords.theme}
      value={useTheme()}
      options={[
        {
          value: "system",
          label: profileWords.themes.system,
          icon: <Monitor size={16} aria-hidden />,
        },
        { value: "light", label: profileWords.themes.light, icon: <Sun size={16} aria-hidden /> },
        { value: "dark", label: profileWords.themes.dark, icon: <Moon size={16} aria-hidden /> },
      ]}
      onChange={chooseTheme}
    />
  );
}
