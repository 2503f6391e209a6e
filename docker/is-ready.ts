/** The container's health: exit code 0 while the server can do its work. */
const port = process.env["PORT"] ?? "3000";
const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
  (response) => response.ok,
  () => false,
);
process.exitCode = ready ? 0 : 1;
