import { lazyRouteComponent } from "@tanstack/react-router";
import { ApiError } from "../lib/api-error.ts";

/**
 * A page whose code is fetched once it is gone to. Where the server cannot be reached that is said: the router would
 * take it for a release that took the file away, and reload into the browser's own error.
 */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(async () => {
    try {
      return await load();
    } catch (error) {
      const reached = await fetch("/healthz").then(
        () => true,
        () => false,
      );
      throw reached ? error : new ApiError(0, { code: "offline" });
    }
  }, name);
