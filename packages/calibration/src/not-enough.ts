/** What stands in the place of a number that the data cannot carry. */
export interface NotEnough {
  readonly notEnough: {
    /** How much there is, in the unit that `because` names. */
    readonly have: number;
    /** How much would do. */
    readonly need: number;
    /** A plain sentence. */
    readonly because: string;
  };
}

export function notEnough(have: number, need: number, because: string): NotEnough {
  return { notEnough: { have, need, because } };
}

export function isNotEnough(value: object): value is NotEnough {
  return "notEnough" in value;
}
