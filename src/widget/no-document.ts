// What the build puts in the place of the document where there is none, so that a server can import the element: it is of
// no use there, but does no harm.

const noDocument = { createTreeWalker: () => ({}) };

const found = globalThis.document ?? noDocument;

const FoundElement = globalThis.HTMLElement ?? class {};

export { FoundElement as HTMLElement, found as document };
