// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, createElement, memo, type ComponentProps } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CardView } from "./card-view.tsx";
import type { CriterionCard } from "./criterion-card.tsx";
import { sampleCard } from "./sample-card.testing.ts";
import { useCard } from "./use-card.ts";

type Props = ComponentProps<typeof CriterionCard>;

const drawn: string[] = vi.hoisted(() => []);

vi.mock(import("./criterion-card.tsx"), async (original) => {
  const { type: draw } = (await original()).CriterionCard;
  return {
    CriterionCard: memo(function Counted(props: Props) {
      drawn.push(props.criterion.id);
      return draw(props);
    }),
  };
});

const card = sampleCard();

function Desk() {
  const { document: draft, state, conflicts, edit, undo, loop } = useCard(card, null, null);
  const writing = { edit, undo, loop, conflicts, keepsHere: false };
  return createElement(CardView, { card, draft, saving: state, writing });
}

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  place = document.body.appendChild(document.createElement("main"));
  root = createRoot(place);
  const client = new QueryClient();
  act(() => root.render(createElement(QueryClientProvider, { client }, createElement(Desk))));
  drawn.length = 0;
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const [first = "", second = ""] = card.form.criteria.map(({ id }) => id);
const criterion = (id: string) => place.querySelector(`#criterion-${id}`);

test("a press draws exactly one criterion again: its own", () => {
  const radio = criterion(second)?.querySelectorAll("input[type=radio]")[2] as HTMLInputElement;
  act(() => radio.click());
  expect(radio.checked).toBe(true);
  expect(drawn).toEqual([second]);
});

test("so does a key on the scale, and one for the criterion that the keys speak to", () => {
  const radio = criterion(second)?.querySelector("input[type=radio]");
  const press = (target: Element | null | undefined, key: string) =>
    act(() => {
      const event = new KeyboardEvent("keydown", {
        key,
        code: key,
        bubbles: true,
        cancelable: true,
      });
      target?.dispatchEvent(event);
    });
  press(radio, "4");
  expect(drawn).toEqual([second]);
  press(document.body, "3");
  expect(drawn).toEqual([second, first]);
});

test("moving about draws nothing, and what stands apart from the criteria none of them", () => {
  const radio = criterion(second)?.querySelector("input[type=radio]") as HTMLInputElement;
  act(() => radio.focus());
  const tick = [...place.querySelectorAll("button")].find(
    ({ textContent }) => textContent === "Observed",
  );
  act(() => tick?.click());
  expect(tick?.getAttribute("aria-pressed")).toBe("true");
  expect(drawn).toEqual([]);
});
