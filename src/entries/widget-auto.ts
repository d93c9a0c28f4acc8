// Registers the element where it is imported.
import { defineForecastElement } from "./widget";

export * from "./widget";

defineForecastElement();
