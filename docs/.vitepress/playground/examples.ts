/** A scenario to start from. */
export interface Example {
  /** The name of its file, without the ending. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const FILES = import.meta.glob<string>("../../../examples/scenarios/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The line that tells an editor where the schema lies is of no use here. */
const EDITOR_LINE = /^# yaml-language-server:.*\n/;

function exampleOf([file, written]: readonly [string, string]): Example {
  const id = file.replace(/^.*\/|\.yaml$/g, "");
  return { id, title: /^name: (.*)$/m.exec(written)?.[1] ?? id, text: written.replace(EDITOR_LINE, "") };
}

/** The scenarios that come with the library. */
export const examples = (): Example[] => Object.entries(FILES).map(exampleOf);
