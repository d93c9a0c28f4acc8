import type { Settings } from "./options";

/** Months beyond which a forecast rests on the long-run means more than on anything known today. */
const FAR_MONTHS = 36;

/** What a reader of the result should know about how it was asked for. */
export function warningsFor({ horizonMonths, draws, rounds }: Settings): string[] {
  const warnings: string[] = [];
  if (horizonMonths > FAR_MONTHS) {
    warnings.push(
      `A horizon of ${horizonMonths} months is past ${FAR_MONTHS}: the result reflects long-run means more than the present.`,
    );
  }
  if (draws === 1) warnings.push("One parameter draw: the uncertainty of the parameters is not covered.");
  if (draws * rounds < 64) warnings.push("Few paths: differences of several percentage points are noise.");
  return warnings;
}
