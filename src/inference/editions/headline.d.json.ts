declare const value: import("../../contracts/headline").PublishedHeadline;
export default value;
