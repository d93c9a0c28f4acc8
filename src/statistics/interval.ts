/** Standard errors to either side of a mean, for an interval of 95 %: the quantile of the normal law at 0.975. */
export const Z95 = 1.959963984540054;
