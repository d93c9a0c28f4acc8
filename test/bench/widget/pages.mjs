import { pageOf } from "../../browser/widget/pages.mjs";

/** What is compared: the element, and a page that has a slider and nothing else. */
export const PAGES = {
  empty: pageOf('<label>Slider <input type="range" min="-25" max="25" value="0" /></label>').replace(
    /<script .*<\/script>/,
    "",
  ),
  element: pageOf("<trilateral-forecast sliders></trilateral-forecast>"),
};
