import { describe, expect, it } from "vitest";
import { EditionsLoader } from "../../../src/widget/editions/loader";

const part = () => undefined;

describe("the loader of the editions", () => {
  it("asks once, and tells when the part is there", async () => {
    let asked = 0;
    let changes = 0;
    const load = async () => {
      asked += 1;
      return part;
    };
    const loader = new EditionsLoader(load, () => {
      changes += 1;
    });
    expect(loader.part).toBeUndefined();
    await Promise.all([loader.bring(), loader.bring()]);
    expect([loader.part, asked, changes]).toEqual([part, 1, 1]);
  });

  it("leaves the forecast alone where the part does not load", async () => {
    const load = () => Promise.reject(new TypeError("not there"));
    const loader = new EditionsLoader(load, () => expect.fail("nothing changed"));
    await loader.bring();
    expect(loader.part).toBeUndefined();
  });
});
