import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { browserOnly } from "./browser-only";
import { carryFiles, copyCarried } from "./carried-files";
import { scriptsInFiles } from "./scripts-in-files";
import { GUIDE, reference } from "./sidebar";

const built = (place: string): string => fileURLToPath(new URL(`../../dist/${place}`, import.meta.url));

const base = (process.env.SITE_BASE ?? "/") as `/${string}/`;

/** Notes in packages that the bundler has no use for are no news of this site. */
const rollupOptions = {
  onwarn(warning: { readonly code?: string }, warn: (warning: never) => void) {
    if (warning.code !== "INVALID_ANNOTATION") warn(warning as never);
  },
};

export default defineConfig({
  title: "trilateral-pathways",
  description: "Scenario analysis of cooperation between the United States, Japan and South Korea.",
  lang: "en-GB",
  // Where the site stands on its host: "/docs/" where it is not alone there.
  base,
  head: [["link", { rel: "icon", href: `${base}icon.svg`, type: "image/svg+xml" }]],
  cacheDir: fileURLToPath(new URL("./cache", import.meta.url)),
  metaChunk: true,
  // Without a style written into the page at its start, which a strict policy forbids.
  appearance: { disableTransition: false },
  transformHtml: scriptsInFiles,
  buildEnd: copyCarried,
  markdown: {
    config: (md) => carryFiles(md, base),
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  themeConfig: {
    nav: [
      { text: "Guide", link: "/getting-started" },
      { text: "Playground", link: "/playground" },
      { text: "Reference", link: "/reference/" },
    ],
    sidebar: { "/": GUIDE, "/reference/": reference() } as never,
    outline: { level: [2, 3] },
    search: { provider: "local" },
    docFooter: { prev: "Before", next: "Next" },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "trilateral-forecast" } } },
  vite: {
    plugins: [browserOnly("/theme/Playground.vue", "/widget/auto.js") as never],
    // Workers of the playground load Vega when they draw.
    worker: { format: "es", rollupOptions },
    build: { rollupOptions },
    resolve: {
      alias: [
        { find: /^trilateral-pathways$/, replacement: built("index.js") },
        { find: /^trilateral-pathways\/widget\/auto$/, replacement: built("widget/auto.js") },
        { find: /^trilateral-pathways\/workers$/, replacement: built("workers/browser.js") },
        { find: /^trilateral-pathways\/(.*)$/, replacement: `${built("$1")}/index.js` },
      ],
    },
  },
});
