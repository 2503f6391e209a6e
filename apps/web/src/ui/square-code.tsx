import { encode } from "uqr";
import styles from "./square-code.module.css";

/** Light around the code, in modules: scanners want it, and in the dark there would be none. */
const BORDER = 4;

/** A text as a QR code, dark on light in either scheme, as scanners want it. */
export function SquareCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: BORDER });
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      className={styles["code"]}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect className={styles["ground"]} width={size} height={size} />
      <path className={styles["dark"]} d={dark.join("")} />
    </svg>
  );
}
