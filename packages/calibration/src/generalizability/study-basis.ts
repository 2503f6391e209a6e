import { isNotEnough, type NotEnough } from "../not-enough.ts";
import { type Component, COMPONENTS, type ComponentValues } from "./components.ts";
import type { StudyBasis } from "./decision-study.ts";
import type { ComponentFit, VarianceComponent } from "./variance-components.ts";

/** Without them nothing can be said of another interviewer. */
const ALWAYS: readonly Component[] = ["candidate", "rater", "residual"];

/**
 * The components as a decision study reads them. With one criterion there is nothing to say about
 * others: its components are left out, and what one interviewer saw is in the residual.
 */
export function studyBasis(result: ComponentFit): StudyBasis | NotEnough {
  const { components, names, variances } = result;
  const oneCriterion = !names.some((name) => name.includes("criterion"));
  const asked = COMPONENTS.filter(
    (name) => name !== "candidate:session" && (!oneCriterion || ALWAYS.includes(name)),
  );
  for (const name of asked) {
    const component = components[name];
    if (isNotEnough(component)) return component;
  }
  const place = new Map(names.map((name, i) => [name, i]));
  const values = (of: (name: Component) => number): ComponentValues =>
    Object.fromEntries(COMPONENTS.map((name) => [name, of(name)])) as ComponentValues;
  const estimates = values((name) => variances[place.get(name) ?? -1] ?? 0);
  const bound = (name: Component, end: 0 | 1): number => {
    const component = components[name];
    if (isNotEnough(component) || isNotEnough(component.interval)) return estimates[name];
    return component.interval[end];
  };
  return {
    variances: estimates,
    least: values((name) => bound(name, 0)),
    most: values((name) => bound(name, 1)),
    sized: [...asked, ...names.filter((name) => name === "candidate:session")].every((name) =>
      hasInterval(components[name]),
    ),
  };
}

function hasInterval(component: VarianceComponent | NotEnough): boolean {
  return !isNotEnough(component) && !isNotEnough(component.interval);
}
