import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { rubricWords } from "./rubric-words.ts";
import { StartRubricDialog } from "./start-rubric-dialog.tsx";

export function StartRubricButton({ onStarted }: { onStarted: (rubricId: string) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="main" onClick={() => setOpen(true)}>
        <Plus size={16} aria-hidden />
        {rubricWords.start}
      </Button>
      {open ? <StartRubricDialog onStarted={onStarted} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
