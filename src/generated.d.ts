// What the compiler takes the generated files to be until the build has written them and their own declarations; the strings
// and the part of the editions are written beside the element.
declare module "*/generated/tables.json" {
  const tables: import("./contracts/tables").EvidenceRecord;
  export default tables;
}
declare module "*/generated/rules.json" {
  const rules: unknown;
  export default rules;
}
declare module "*/generated/specs.json" {
  const specs: import("./model/packed-tree").PackedTree;
  export default specs;
}
declare module "*/generated/kernel.json" {
  const kernel: { readonly sources: string; readonly wasm: string };
  export default kernel;
}
declare module "*/generated/filter.json" {
  const filter: { readonly sources: string; readonly wasm: string };
  export default filter;
}
declare module "*/generated/editions.json" {
  const editions: import("./widget/editions/published").PublishedEditions;
  export default editions;
}
declare module "*/editions.js" {
  export const editions: typeof import("./widget/editions/part").editions;
}
declare module "*/strings/en.js" {
  const text: string;
  export default text;
}
declare module "*/strings/ja.js" {
  const text: string;
  export default text;
}
declare module "*/strings/ko.js" {
  const text: string;
  export default text;
}
