import { describe, expect, it } from "vitest";
import { citation, citations, cite, EvidenceError, evidence } from "../../src/evidence";

describe("a citation", () => {
  it("is publisher, title, date and web address", () => {
    expect(citation(cite(evidence, "cnas-2024-03"))).toBe(
      "Center for a New American Security, Forging a New Era of U.S.-Japan-South Korea Trilateral Cooperation (executive summary and introduction; Curtis, Wright, Kelley), 2024-03-21, https://www.cnas.org/publications/reports/forging-a-new-era-of-u-s-japan-south-korea-trilateral-cooperation",
    );
  });

  it("leaves out what a source does not have", () => {
    const source = {
      key: "k",
      title: "T",
      publisher: "(none)",
      date: null,
      url: null,
      kind: "derived",
    } as const;
    expect(citation(source)).toBe("T");
  });

  it("is given for each source of a row, in the order of the row", () => {
    for (const row of evidence.meetings) {
      expect(citations(evidence, row)).toEqual(row.source.map((key) => citation(cite(evidence, key))));
    }
  });

  it("of an unknown key is an error that names the nearest one", () => {
    expect(() => cite(evidence, "cnas-2024-04")).toThrow(EvidenceError);
    expect(() => cite(evidence, "cnas-2024-04")).toThrow(
      'sources: expected the key of a source, received "cnas-2024-04". Did you mean "cnas-2024-03"?',
    );
    expect(() => citations(evidence, { source: ["cnas-2024-03", "constructor"] })).toThrow(EvidenceError);
  });
});
