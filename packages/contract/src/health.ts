/** Asked by load balancers and by the start script; no session, no organisation. */
export type Health = { status: "ok" };
export type Readiness = {
  status: "ready" | "not_ready";
  checks: {
    database: "ok" | "failed";
    migrations: "ok" | "pending" | "unknown";
    shutdown: "running" | "stopping";
  };
};

export type HealthRoutes = {
  "GET /healthz": { answer: Health };
  "GET /readyz": { answer: Readiness };
};
