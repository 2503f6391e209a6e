import { useCallback, useEffect, useState, type ComponentType } from "react";

/** A part of a page whose code comes when it is first wanted, and can be asked for again where it did not come. */
export type LaterPart<Props> = {
  /** Fetches it beforehand; never throws. */
  preload: () => Promise<void>;
  /** The part once it is here; `failed` where it could not be fetched. */
  usePart: (wanted: boolean) => {
    Part: ComponentType<Props> | null;
    failed: boolean;
    tryAgain: () => void;
  };
};

/** As React's own lazy, but a failure is an answer and not the end of the page, nor remembered for good. */
export function later<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LaterPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetch = async () => {
    loaded ??= (await load()).default;
    return loaded;
  };
  return {
    preload: () =>
      fetch().then(
        () => undefined,
        () => undefined,
      ),
    usePart(wanted) {
      const [Part, setPart] = useState<ComponentType<Props> | null>(() => loaded);
      const [failed, setFailed] = useState(false);
      const tryAgain = useCallback(() => {
        setFailed(false);
        fetch().then(
          (part) => setPart(() => part),
          () => setFailed(true),
        );
      }, []);
      useEffect(() => {
        if (wanted && Part === null) tryAgain();
      }, [wanted, Part, tryAgain]);
      return { Part, failed, tryAgain };
    },
  };
}
