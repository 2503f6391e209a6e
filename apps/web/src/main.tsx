import "./ui/base.css";
import { createRoot } from "react-dom/client";
import { Providers } from "./app/providers.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root to draw into");
createRoot(root).render(<Providers />);

// Once the page is there: what keeps it there without a network may not delay it.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  addEventListener("load", () => {
    // Where it is refused (a private window, a plain address), the page works as it does, with a network.
    navigator.serviceWorker.register("/sw.js").catch(() => undefined);
  });
}
