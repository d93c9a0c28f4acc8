import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A link of the sidebar, or a group of them. */
export interface Item {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: readonly Item[];
}

/** What TypeDoc writes of a page or of a group of pages. */
interface Documented {
  readonly title: string;
  readonly path?: string;
  readonly children?: readonly Documented[];
}

const page = (text: string, name: string): Item => ({ text, link: `/${name}` });

/** The pages of docs in the order in which they are best read. */
export const GUIDE: readonly Item[] = [
  {
    text: "Start",
    items: [
      page("Getting started", "getting-started"),
      page("Your first what-if", "what-if"),
      page("Playground", "playground"),
      page("The element", "widget"),
      page("Notebooks", "notebooks"),
      page("Reports", "report"),
    ],
  },
  {
    text: "Understand",
    items: [
      page("Concepts", "concepts"),
      page("Doing and seeing", "doing-and-seeing"),
      page("Observing", "observing"),
      page("History and hindcasts", "history"),
      page("How the numbers were earned", "earned"),
      page("Nowcast and calibration", "nowcast"),
      page("Resolution", "resolution"),
      page("Scores", "scores"),
      page("Validity", "validity"),
      page("Verification", "verification"),
      page("Model card", "model-card"),
    ],
  },
  {
    text: "Show it",
    items: [page("Charts", "charts")],
  },
  {
    text: "Look up",
    items: [page("Interventions", "interventions"), page("Reference of the code", "reference/")],
  },
  {
    text: "Build on it",
    items: [
      page("Extending", "extending"),
      page("Performance", "performance"),
      page("Decisions", "decisions"),
    ],
  },
];

const NAVIGATION = fileURLToPath(new URL("../reference/navigation.json", import.meta.url));

const addressOf = (path: string): string => `/reference/${path.replace(/(index)?\.md$/, "")}`;

/** A page, or a group with a link to its heading on the page above: what only folds is no link, and reads badly aloud. */
function documented({ title, path, children }: Documented, above = ""): Item {
  const link = path === undefined ? `${above}#${title.toLowerCase().replaceAll(" ", "-")}` : addressOf(path);
  if (children === undefined) return { text: title, link };
  return { text: title, link, collapsed: true, items: children.map((child) => documented(child, link)) };
}

/** The entries of the package with what each exports, as TypeDoc wrote them. */
export function reference(): Item[] {
  if (!existsSync(NAVIGATION)) throw new Error("The reference is not written. Run: npm run site");
  return (JSON.parse(readFileSync(NAVIGATION, "utf8")) as Documented[]).map((entry) => documented(entry));
}
