import { Link } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { HomeOverview } from "../features/members/home-overview.tsx";
import styles from "./home-page.module.css";

export function HomePage() {
  return (
    <HomeOverview
      linkTo={(door, { title, does }) => (
        <Link to={paths[door]} className={styles["door"]}>
          <strong>{title}</strong>
          <span>{does}</span>
        </Link>
      )}
    />
  );
}
