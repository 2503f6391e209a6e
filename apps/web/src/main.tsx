import "./ui/base.css";
import { createRoot } from "react-dom/client";
import { Providers } from "./app/providers.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root to draw into");
createRoot(root).render(<Providers />);
