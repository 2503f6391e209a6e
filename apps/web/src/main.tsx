import "./ui/base.css";
import { createRoot } from "react-dom/client";
import { Providers } from "./app/providers.tsx";
import { letFocusComeBack } from "./lib/focus-comes-back.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root to draw into");
letFocusComeBack();
createRoot(root).render(<Providers />);
