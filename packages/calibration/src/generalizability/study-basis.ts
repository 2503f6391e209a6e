import { normalQuantile } from "../distributions/normal.ts";
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
  const { components, names, variances, covariance } = result;
  const oneCriterion = !names.some((name) => name.includes("criterion"));
  const asked = COMPONENTS.filter((name) => !oneCriterion || ALWAYS.includes(name));
  for (const name of asked) {
    const component = components[name];
    if (isNotEnough(component)) return component;
  }
  const place = new Map(names.map((name, i) => [name, i]));
  const values = (of: (name: Component) => number): ComponentValues =>
    Object.fromEntries(COMPONENTS.map((name) => [name, of(name)])) as ComponentValues;
  const estimates = values((name) => variances[place.get(name) ?? -1] ?? 0);
  const most = values((name) => upperBound(components[name], estimates[name]));
  return {
    variances: estimates,
    most,
    covariance: (a, b) => {
      const i = place.get(a);
      const j = place.get(b);
      if (i === undefined || j === undefined) return 0;
      if (i === j && estimates[a] === 0) return (most[a] / normalQuantile(0.975)) ** 2;
      return covariance?.[i * names.length + j] ?? 0;
    },
    sized: covariance !== undefined,
  };
}

function upperBound(component: VarianceComponent | NotEnough, estimate: number): number {
  if (isNotEnough(component) || isNotEnough(component.interval)) return estimate;
  return component.interval[1];
}
