import { describe, expect, it } from "vitest";
import { LANES } from "../../../src/kernel/shape";
import {
  eventAt,
  inMonth,
  largest,
  medianOf,
  officeAt,
  pathsWhere,
  peaceful,
  type Reading,
  read,
  state,
  theta,
  track,
} from "./paths";

const MONTHS = 14;
const DRAWS = 24;
const PATHS = DRAWS * LANES;
const all = pathsWhere(PATHS, () => true);
const [FROM, UNTIL] = [3, 8];
const span = { from: inMonth(FROM), until: inMonth(UNTIL) };

/** Shown value of a latent one, from the definition of the two scales. */
const shown = (id: string, latent: number) =>
  id.startsWith("tariffFriction") ? 5 * (Math.exp(latent) - 1) : 100 / (1 + Math.exp(-latent));
const latent = (id: string, value: number) =>
  id.startsWith("tariffFriction") ? Math.log(1 + value / 5) : Math.log(value / (100 - value));

const ids = peaceful.spec.factors.map(({ id }) => id);
const readings = Object.fromEntries(
  ids.flatMap((id, at): [string, Reading][] => [
    [`x ${id}`, state("x", at)],
    [`mu ${id}`, state("mu", at)],
    [`decay ${id}`, theta("decay", at)],
  ]),
);
const latents = {
  ...readings,
  jp: state("lastChange", officeAt("JP")),
  deal: state("lastEvent", eventAt("trade-deal")),
};
const run = (interventions: Parameters<typeof peaceful.with>[0]) =>
  track<string>(peaceful.with(interventions), MONTHS, DRAWS, latents);
const base = run([]);
const rowsOf = (rows: typeof base, name: string) => rows[name] ?? [];

const SHIFTS = {
  "leaderCommitment.JP": 10,
  "threatPerception.US.CN": -15,
  "domesticOpinion.KR": 12,
  "tariffFriction.US-KR": 10,
};

describe("shift-factor", () => {
  const shifted = run(
    Object.entries(SHIFTS).map(([factor, by]) => ({ type: "shift-factor", factor, by, ...span })),
  );

  it.each(Object.entries(SHIFTS))(
    "adds one latent constant to state and mean of %s (%d points at its median) in every month it lasts",
    (id, by) => {
      const delta = latent(id, medianOf(id) + by) - latent(id, medianOf(id));
      // Friction is cut off at 0 in the base: there the two differ by more.
      const free = pathsWhere(PATHS, (path) =>
        rowsOf(base, `x ${id}`).every((row, month) => month === 0 || (row[path] ?? 0) !== 0),
      );
      expect(free.length).toBeGreaterThan(PATHS / 4);
      for (const name of ["x", "mu"]) {
        const [before, after] = [rowsOf(base, `${name} ${id}`), rowsOf(shifted, `${name} ${id}`)];
        expect(after.slice(0, FROM)).toEqual(before.slice(0, FROM));
        for (let month = FROM; month <= UNTIL; month++) {
          const off = (path: number) =>
            Math.abs(read(after, month, path) - read(before, month, path) - delta);
          expect(largest(free, off)).toBeLessThan(1e-9);
        }
      }
    },
  );

  it.each(Object.entries(SHIFTS))(
    "leaves the mean of %s alone afterwards, and its state to relax by the draw's own decay each month",
    (id, by) => {
      const delta = latent(id, medianOf(id) + by) - latent(id, medianOf(id));
      const friction = id.startsWith("tariffFriction");
      // A trade deal takes a share of all friction, so also of what is left of the shift.
      const free = pathsWhere(PATHS, (path) =>
        rowsOf(base, `x ${id}`).every(
          (row, month) =>
            month === 0 ||
            ((row[path] ?? 0) !== 0 &&
              !(friction && month > UNTIL && read(base.deal ?? [], month, path) > UNTIL)),
        ),
      );
      expect(free.length).toBeGreaterThan(PATHS / 20);
      for (let month = UNTIL + 1; month <= MONTHS; month++) {
        const difference = (name: string, path: number) =>
          read(rowsOf(shifted, `${name} ${id}`), month, path) -
          read(rowsOf(base, `${name} ${id}`), month, path);
        const left = (path: number) =>
          delta * read(rowsOf(base, `decay ${id}`), month, path) ** (month - UNTIL);
        expect(largest(free, (path) => Math.abs(difference("x", path) - left(path)))).toBeLessThan(1e-9);
        expect(largest(free, (path) => Math.abs(difference("mu", path)))).toBeLessThan(1e-9);
      }
    },
  );

  it("goes through changes of leader and trade deals, which these laws cover", () => {
    const within = (rows: readonly Float64Array[]) =>
      pathsWhere(PATHS, (path) => read(rows, UNTIL, path) >= FROM).length;
    expect(within(rowsOf(base, "jp"))).toBeGreaterThan(20);
    expect(within(rowsOf(base, "deal"))).toBeGreaterThan(20);
  });

  it("leaves every other factor as it was, to the bit", () => {
    for (const id of ids.filter((one) => !(one in SHIFTS))) {
      expect(shifted[`x ${id}`], id).toEqual(base[`x ${id}`]);
      expect(shifted[`mu ${id}`], id).toEqual(base[`mu ${id}`]);
    }
  });

  it("adds up with another on the same factor, each for its own months", () => {
    const id = "domesticOpinion.JP";
    const shift = (by: number, from: number, until: number) => ({
      type: "shift-factor" as const,
      factor: id,
      by,
      from: inMonth(from),
      until: inMonth(until),
    });
    const [first, second] = [shift(6, 2, 5), shift(-9, 4, 9)];
    const [one, two, both] = [run([first]), run([second]), run([first, second])].map((rows) =>
      rowsOf(rows, `x ${id}`),
    );
    const none = rowsOf(base, `x ${id}`);
    for (let month = 1; month <= MONTHS; month++) {
      const off = (path: number) => {
        const of = (rows: readonly Float64Array[] = []) => read(rows, month, path) - read(none, month, path);
        return Math.abs(of(both) - of(one) - of(two));
      };
      expect(largest(all, off)).toBeLessThan(1e-9);
    }
  });
});

describe("hold-factor and set-tariff", () => {
  const tariffOf = (pair: string) =>
    peaceful.spec.factors.find(({ tariff }) => tariff?.pair === pair)?.tariff?.baselineRatePercent.value ?? 0;
  const HELD = {
    "leaderCommitment.JP": 70,
    "tariffFriction.US-JP": 25 - tariffOf("US-JP"),
    // A rate below the baseline is no friction.
    "tariffFriction.US-KR": 0,
    "tariffFriction.JP-KR": 3,
  };
  const held = run([
    { type: "hold-factor", factor: "leaderCommitment.JP", at: 70, ...span },
    { type: "set-tariff", pair: "US-JP", ratePercent: 25, ...span },
    { type: "set-tariff", pair: "US-KR", ratePercent: 0, ...span },
    { type: "hold-factor", factor: "tariffFriction.JP-KR", at: 3, ...span },
  ]);

  it.each(Object.entries(HELD))(
    "keep %s at %d in every path and month they last, whatever else happens",
    (id, at) => {
      expect(tariffOf("US-KR")).toBeGreaterThan(0);
      expect(tariffOf("US-JP")).toBeLessThan(25);
      const rows = rowsOf(held, `x ${id}`);
      expect(rows.slice(0, FROM)).toEqual(rowsOf(base, `x ${id}`).slice(0, FROM));
      for (let month = FROM; month <= UNTIL; month++) {
        const values = new Set(rows[month]);
        expect([...values].map((value) => Math.abs(shown(id, value) - at) < 1e-9)).toEqual([true]);
      }
    },
  );

  it("let the mean of a factor go its own way, and its value relax from where it was held", () => {
    const id = "leaderCommitment.JP";
    expect(held[`mu ${id}`]).toEqual(base[`mu ${id}`]);
    for (let month = UNTIL + 1; month <= MONTHS; month++) {
      const off = (path: number) => {
        const gap = (at: number) =>
          read(rowsOf(held, `x ${id}`), at, path) - read(rowsOf(base, `x ${id}`), at, path);
        const decay = read(rowsOf(base, `decay ${id}`), month, path);
        return Math.abs(gap(month) - gap(UNTIL) * decay ** (month - UNTIL));
      };
      expect(largest(all, off)).toBeLessThan(1e-9);
    }
  });

  it("leave every other factor as it was, to the bit", () => {
    for (const id of ids.filter((one) => !(one in HELD)))
      expect(held[`x ${id}`], id).toEqual(base[`x ${id}`]);
  });
});
