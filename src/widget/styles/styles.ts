import { type CSSResult, unsafeCSS } from "lit";
import { OPACITY } from "../../report/charts/stack";
import { GROUNDS, pathwayStyle } from "../../report/charts/theme";
import { BASE } from "./base";
import { FORCED } from "./forced";
import { PARTS } from "./parts";

const IDS = ["damage", "fullIntensity", "workingLevel"];

const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The colours of the pathways and the shades of record and forecast, the same as in the charts; colours are for the page to change. */
function colours(): string {
  const rules = IDS.map((id) => {
    const { colour } = pathwayStyle(id, IDS);
    return `[data-pathway="${id}"] { --colour: var(--forecast-${kebab(id)}, ${colour}); }`;
  });
  const grounds = `:host { --light: ${GROUNDS.light}; --dark: ${GROUNDS.dark}; }`;
  const shades = `.area .record { opacity: ${OPACITY.record}; } .area .ahead { opacity: ${OPACITY.simulated}; }`;
  return [grounds, ...rules, shades].join("\n");
}

/** Everything about how the element looks. No text of it comes from outside. */
export const styles = (): CSSResult[] => [colours(), BASE, PARTS, FORCED].map((text) => unsafeCSS(text));
