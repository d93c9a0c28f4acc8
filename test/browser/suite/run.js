/** The run of the scenes, four blocks long; main.mjs knows what comes of it elsewhere. */
export const RUN = { paths: 8192, horizonMonths: 3, seed: "browser" };
