import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { type Issue, issue } from "../contracts/errors";
import { suggestion } from "../contracts/nearest";
import { show } from "../contracts/show";
import { type Found, MOST_FOUND } from "./found";
import type { Place } from "./place";

type Path = readonly (string | number)[];

/** A value, and where it stands. */
export interface Placed {
  readonly value: unknown;
  readonly place: Place;
}

type Report = (offset: number, parts: Omit<Issue, "message">) => void;

/** What reading a document keeps: the values of the anchors so far; `undefined` while one is still being read. */
interface Reading {
  readonly report: Report;
  readonly anchors: Map<string, Placed | undefined>;
}

const MERGE_KEY = "<<";

const startOf = (node: Node | null, otherwise: number): number => node?.range?.[0] ?? otherwise;

/** Sets a key of its own, whatever its name: `__proto__` has to be seen to be refused. */
function put(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}

function refuseTag(node: Node, path: Path, offset: number, { report }: Reading): void {
  if (isAlias(node) || node.tag === undefined) return;
  report(offset, {
    code: "tag",
    path,
    expected: "a value without a tag",
    received: show(node.tag),
    remedy: "Remove the tag; put text that looks like a number in quotes.",
  });
}

function readAlias({ source }: Alias, path: Path, offset: number, { report, anchors }: Reading): Placed {
  const known = anchors.get(source);
  if (known !== undefined) return { value: known.value, place: { ...known.place, offset } };
  const isInside = anchors.has(source);
  report(offset, {
    code: "unresolved-alias",
    path,
    expected: isInside ? "an alias outside of what it stands for" : "the name of an anchor above",
    received: show(`*${source}`),
    remedy: isInside ? "Write out what is meant." : suggestion(source, [...anchors.keys()]),
  });
  return { value: null, place: { offset } };
}

/** The key of an entry where it is text; keys are text everywhere in this library. */
function keyOf(node: Node | null, path: Path, offset: number, reading: Reading): string | undefined {
  if (node !== null) refuseTag(node, path, offset, reading);
  if (isScalar(node) && node.anchor !== undefined)
    reading.anchors.set(node.anchor, { value: node.value, place: { offset } });
  if (isScalar(node) && typeof node.value === "string") return node.value;
  reading.report(offset, {
    code: "key-not-text",
    path,
    expected: "a key that is text",
    received: isScalar(node) ? show(node.value) : "a key of another kind",
    remedy: "Put the key in quotes.",
  });
  return undefined;
}

function refuseKey(
  key: string,
  isRepeated: boolean,
  path: Path,
  offset: number,
  { report }: Reading,
): boolean {
  if (key === MERGE_KEY) {
    const parts = { code: "merge-key", expected: "keys written out", received: show(key) };
    report(offset, { ...parts, path, remedy: "Write out what would be merged: YAML 1.2 has no merge keys." });
  } else if (isRepeated) {
    const parts = { code: "repeated-key", expected: "each key once", received: `${show(key)} again` };
    report(offset, { ...parts, path, remedy: "Remove one of the two." });
  }
  return key === MERGE_KEY || isRepeated;
}

function readMap({ items }: YAMLMap, path: Path, offset: number, reading: Reading): Placed {
  const value = {};
  const inside = new Map<string, Place>();
  for (const pair of items) {
    const at = startOf(pair.key as Node | null, offset);
    const key = keyOf(pair.key as Node | null, path, at, reading);
    const read = readNode(pair.value as Node | null, key === undefined ? path : [...path, key], at, reading);
    if (key === undefined || refuseKey(key, inside.has(key), [...path, key], at, reading)) continue;
    put(value, key, read.value);
    inside.set(key, { ...read.place, offset: at });
  }
  return { value, place: { offset, inside } };
}

function readList({ items }: YAMLSeq, path: Path, offset: number, reading: Reading): Placed {
  const read = items.map((item, index) => readNode(item as Node | null, [...path, index], offset, reading));
  const inside = new Map(read.map(({ place }, index) => [index, place]));
  return { value: read.map(({ value }) => value), place: { offset, inside } };
}

function readContent(node: Scalar | YAMLMap | YAMLSeq, path: Path, offset: number, reading: Reading): Placed {
  if (isScalar(node)) return { value: node.value, place: { offset } };
  return isMap(node) ? readMap(node, path, offset, reading) : readList(node, path, offset, reading);
}

function readNode(node: Node | null, path: Path, otherwise: number, reading: Reading): Placed {
  const offset = startOf(node, otherwise);
  if (node === null) return { value: null, place: { offset } };
  if (isAlias(node)) return readAlias(node, path, offset, reading);
  refuseTag(node, path, offset, reading);
  const { anchor } = node;
  if (anchor !== undefined) reading.anchors.set(anchor, undefined);
  const read = readContent(node, path, offset, reading);
  if (anchor !== undefined) reading.anchors.set(anchor, read);
  return read;
}

/**
 * Plain data from the nodes of a document: text keys, each once, no tags, no merging. What an alias stands for is shared,
 * not copied, so that the work does not depend on how often it is named; the bounds of a document count it every time.
 */
export function yamlValue(contents: Node | null, found: Found[]): Placed {
  const report: Report = (offset, parts) => {
    if (found.length < MOST_FOUND) found.push({ offset, issue: issue(parts) });
  };
  return readNode(contents, [], 0, { report, anchors: new Map() });
}
