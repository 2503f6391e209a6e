import { Section } from "../../ui/section.tsx";
import { ThemeChoice } from "./theme-choice.tsx";
import { profileWords } from "./words.ts";

export function ProfileTheme() {
  return (
    <Section title={profileWords.theme} lead={profileWords.themeLead} beside>
      <ThemeChoice />
    </Section>
  );
}
