type ListSearch<Key extends string, Choice extends string> = { search?: string } & {
  [key in Key]?: Choice;
};

/**
 * What a list shows, as it stands in the address: the words searched for, and which of its choices is made. The
 * first choice, and whatever is none, is left out.
 */
export function searchOf<const Key extends string, const Choice extends string>(
  key: Key,
  choices: readonly Choice[],
) {
  return (given: Record<string, unknown>): ListSearch<Key, Choice> => {
    const { search } = given;
    const chosen = choices.find((choice) => choice === given[key]);
    return {
      ...(typeof search === "string" && search !== "" ? { search } : {}),
      ...(chosen === undefined ? {} : { [key]: chosen }),
    } as ListSearch<Key, Choice>;
  };
}
