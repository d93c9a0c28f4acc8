import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { GUIDE, reference } from "./sidebar";

const built = (place: string): string => fileURLToPath(new URL(`../../dist/${place}`, import.meta.url));

export default defineConfig({
  title: "trilateral-pathways",
  description: "Scenario analysis of cooperation between the United States, Japan and South Korea.",
  lang: "en-GB",
  // Where the site stands on its host: "/docs/" where it is not alone there.
  base: (process.env.SITE_BASE ?? "/") as `/${string}/`,
  cacheDir: fileURLToPath(new URL("./cache", import.meta.url)),
  metaChunk: true,
  themeConfig: {
    nav: [
      { text: "Guide", link: "/getting-started" },
      { text: "Reference", link: "/reference/" },
    ],
    sidebar: { "/": GUIDE, "/reference/": reference() } as never,
    outline: { level: [2, 3] },
    search: { provider: "local" },
    docFooter: { prev: "Before", next: "Next" },
  },
  vite: {
    resolve: {
      alias: [
        { find: /^trilateral-pathways$/, replacement: built("index.js") },
        { find: /^trilateral-pathways\/workers$/, replacement: built("workers/browser.js") },
        { find: /^trilateral-pathways\/(.*)$/, replacement: `${built("$1")}/index.js` },
      ],
    },
  },
});
