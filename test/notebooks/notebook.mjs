// What of a notebook must be the same whenever it is run.

/** An output without the number of the run. */
function settled(output, count) {
  return "execution_count" in output ? { ...output, execution_count: count } : output;
}

/** A notebook as it is written, with what came out of its cells when it was run; cells of code are counted from 1. */
export function withOutputs(notebook, executed) {
  let count = 0;
  const cells = notebook.cells.map((cell, at) => {
    if (cell.cell_type !== "code") return cell;
    count += 1;
    const outputs = executed.cells[at].outputs.map((output) => settled(output, count));
    return { ...cell, execution_count: count, outputs };
  });
  return { ...notebook, cells };
}

/** Whether a cell ends in something to be shown. */
const shows = ({ source }) => /^(?:display\(|Deno\.jupyter\.)/m.test([source].flat().join(""));

const resultsOf = ({ outputs }) =>
  outputs.filter(({ output_type }) => output_type === "execute_result").length;

/** Cells whose result is missing, or that have a result of another. */
export function astray({ cells }) {
  const code = cells.filter((cell) => cell.cell_type === "code");
  return code.filter((cell) => resultsOf(cell) !== Number(shows(cell))).map(({ id }) => id);
}

/** As Jupyter writes it. */
export const textOf = (notebook) => `${JSON.stringify(notebook, null, 1)}\n`;

const linesOf = (value) => JSON.stringify(value, null, 1).split("\n");

/** The first line in which the outputs of two cells differ. */
function firstDifference(expected, received) {
  const [before, after] = [linesOf(expected), linesOf(received)];
  const at = after.findIndex((line, place) => line !== before[place]);
  const place = at < 0 ? after.length : at;
  return `  committed: ${before[place]?.trim().slice(0, 300) ?? "nothing"}\n  now:       ${after[place]?.trim().slice(0, 300) ?? "nothing"}`;
}

/** What differs between a notebook as it is committed and as it comes out, cell by cell. */
export function differences(committed, now) {
  return now.cells.flatMap((cell, at) => {
    const before = committed.cells[at];
    if (JSON.stringify(before) === JSON.stringify(cell)) return [];
    return [`cell ${cell.id}:\n${firstDifference(before?.outputs ?? [], cell.outputs ?? [])}`];
  });
}

/** Everything that cells show, by media type. */
export const shownBy = ({ cells }) =>
  cells.flatMap(({ outputs = [] }) => outputs.flatMap(({ data }) => (data === undefined ? [] : [data])));
