import { describe, expect, it } from "vitest";
import { importsOf, isRelative, type Module, modules, modulesIn, roomOf, targetOf } from "./modules";

/** Rooms from left to right. A module imports from its own room and from those further left, never from a neighbour. */
const ORDER: readonly (readonly string[])[] = [
  ["contracts"],
  ["numeric"],
  ["random", "statistics"],
  ["kernel"],
  ["evidence"],
  ["model"],
  ["scenario", "simulation"],
  ["analysis"],
  ["inference"],
  ["report", "execution"],
  ["widget"],
  ["cli"],
  ["entries", "index.ts", "generate"],
];

/** What the build writes from what is left of its readers: data, which imports nothing. */
const GENERATED = "generated";

/** The version of the library is read where npm keeps it. */
const PACKAGE = "../package.json";

/** Rooms that may run blocks elsewhere; all others are given an executor, or none. */
const WORKER_USERS = ["execution", "entries", "generate", "cli"];

const rank = (room: string): number => ORDER.findIndex((rooms) => rooms.includes(room));

function isBackEdge(from: string, to: string): boolean {
  if (from === to || to === GENERATED) return false;
  return rank(to) < 0 || rank(to) >= rank(from);
}

function roomsImported(module: Module): string[] {
  const targets = importsOf(module)
    .filter(isRelative)
    .map((specifier) => targetOf(module, specifier));
  return targets.filter((target) => target !== PACKAGE).map(roomOf);
}

const edges = modules.flatMap((module) => roomsImported(module).map((to) => ({ module, to })));

describe("the rooms of src", () => {
  it("all have a place in the order", () => {
    const unknown = modules.filter(({ room }) => rank(room) < 0).map(({ file }) => file);
    expect(unknown, "give the room a place in test/architecture/rooms.test.ts").toEqual([]);
  });

  it("import only from rooms to their left", () => {
    const backEdges = edges
      .filter(({ module, to }) => isBackEdge(module.room, to))
      .map(({ module, to }) => `${module.file} -> ${to}`);
    expect(backEdges).toEqual([]);
  });

  it("keep the cited record apart from the kernel", () => {
    const crossings = edges.filter(({ module, to }) => module.room === "evidence" && to === "kernel");
    expect(crossings.map(({ module }) => module.file)).toEqual([]);
  });

  it("leave workers to those who start them, and need nothing for them but what runs blocks", () => {
    const importers = edges.filter(({ to }) => to === "execution").map(({ module }) => module.room);
    expect([...new Set(importers)].filter((room) => !WORKER_USERS.includes(room))).toEqual([]);
    const needed = edges.filter(({ module }) => module.room === "execution").map(({ to }) => to);
    expect([...new Set(needed)].sort()).toEqual(["contracts", "execution", "kernel", "simulation"]);
  });

  it("are found and read: the check sees the imports that are there", () => {
    expect(modulesIn("kernel").length).toBeGreaterThan(10);
    expect(edges).toContainEqual(expect.objectContaining({ to: "kernel" }));
    expect(isBackEdge("kernel", "model")).toBe(true);
    expect(isBackEdge("random", "statistics")).toBe(true);
    expect(isBackEdge("simulation", "scenario")).toBe(true);
    expect(isBackEdge("contracts", "nowhere")).toBe(true);
    expect(isBackEdge("cli", "index")).toBe(true);
    expect(isBackEdge("cli", "contracts")).toBe(false);
  });
});
