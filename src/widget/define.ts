/** The tag of the element. */
export const TAG = "trilateral-forecast";

/** Registers an element under its tag, once; whoever was first keeps it. */
export function register(element: CustomElementConstructor, tag: string): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
