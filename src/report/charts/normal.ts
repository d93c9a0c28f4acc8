/** Standard errors to either side of a mean, for an interval of 95 %. */
export const Z95 = 1.96;
