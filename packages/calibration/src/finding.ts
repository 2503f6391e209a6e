/** Something a reader of the numbers must know, beside the numbers. */
export interface Finding {
  /** Stable, for programs. */
  readonly code: string;
  /** A plain sentence, for people. */
  readonly message: string;
}
