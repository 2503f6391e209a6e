import { Link, useNavigate } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { FirstRun } from "../features/members/first-run.tsx";
import { firstRunWords } from "../features/members/words.ts";

export function FirstRunPage() {
  const navigate = useNavigate();
  return (
    <FirstRun
      toSignIn={<Link to={paths.signIn}>{firstRunWords.toSignIn}</Link>}
      onDone={() => void navigate({ to: paths.home, replace: true })}
    />
  );
}
