/** `2.1` */
export function versionName({ major, minor }: { major: number; minor: number }): string {
  return `${major}.${minor}`;
}
