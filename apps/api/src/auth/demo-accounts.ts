/** Public, and good for nothing outside the demo: the sign-in refuses these addresses there. */
export const DEMO_PASSWORD = "evenhand-demo";
export const DEMO_DOMAIN = "@demo.evenhand.test";

export function isDemoAccount(email: string): boolean {
  return email.endsWith(DEMO_DOMAIN);
}
