import { describe, expect, it } from "vitest";
import { onsetsOf } from "../../../src/model/nowcast/onsets";
import { AS_OF, at, frame, MONTHS, record, START, spec } from "./record";

const onsets = onsetsOf(record, frame, spec, START, AS_OF, MONTHS);
const countries = spec.countries.map(({ id }) => id);
const sharesIn = (month: number) =>
  Object.fromEntries(countries.map((id, place) => [id, onsets.share[month * countries.length + place]]));

describe("onsets of a record", () => {
  it("are two: by South Korea in June 2012, by Japan and South Korea, half each, in December 2018", () => {
    expect(sharesIn(at("2012-06"))).toEqual({ US: 0, JP: 0, KR: 1 });
    expect(sharesIn(at("2018-12"))).toEqual({ US: 0, JP: 0.5, KR: 0.5 });
    expect(onsets.share.reduce((sum, share) => sum + share, 0)).toBe(2);
  });

  it("leave no month at risk for the nine months after, and every other month at risk", () => {
    expect(frame.acts.episodeMonths.value).toBe(9);
    const open = (from: string) => Array.from({ length: 9 }, (_, i) => at(from) + 1 + i);
    const closed = Array.from(onsets.atRisk, (risk, month) => (risk === 0 ? month : -1)).filter(
      (m) => m >= 0,
    );
    expect(closed).toEqual([...open("2012-06"), ...open("2018-12")]);
  });

  it("before the start are none of it, but leave their months not at risk", () => {
    const late = onsetsOf(record, frame, spec, "2018-12", AS_OF, 84);
    expect(late.share.every((share) => share === 0)).toBe(true);
    expect([...late.atRisk.subarray(0, 12)]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  });
});
