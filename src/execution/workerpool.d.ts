// Parts of workerpool by themselves, for what is bundled: its package has types for them, but not by these names.
declare module "workerpool/src/worker.js" {
  export function add(calls: import("./protocol").Calls): void;
}
declare module "workerpool/src/transfer.js" {
  export { Transfer as default } from "workerpool";
}
declare module "workerpool/src/Pool.js" {
  const Pool: new (...parameters: Parameters<typeof import("workerpool").pool>) => import("workerpool").Pool;
  export default Pool;
}
declare module "workerpool/src/WorkerHandler.js" {
  export { TerminateError } from "workerpool";
}
