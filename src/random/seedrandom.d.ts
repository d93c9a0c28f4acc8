/** The generator that seedrandom is named after, without the six others that its main file brings along. */
declare module "seedrandom/seedrandom.js" {
  import seedrandom from "seedrandom";
  export default seedrandom;
}
