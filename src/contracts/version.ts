export { version as LIBRARY_VERSION } from "../../package.json";
