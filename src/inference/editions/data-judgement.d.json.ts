declare const value: import("../../contracts/posterior").Posterior;
export default value;
