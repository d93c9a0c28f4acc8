/**
 * The Shapley value of every player of a game (Shapley 1953) as whole-number weights of the worths of its coalitions, over one
 * denominator: the value of player i is the sum over coalitions of weights[i][coalition] times worth, divided by it. Coalitions
 * are numbered by the set of their members as bits. Whole numbers keep the values of worths that are counts exact: a
 * player who changes nothing gets 0.
 */
export interface ShapleyWeights {
  readonly weights: readonly Float64Array[];
  readonly denominator: number;
}

function membersOf(set: number): number {
  let members = 0;
  for (let rest = set; rest > 0; rest >>= 1) members += rest & 1;
  return members;
}

export function shapleyWeights(players: number): ShapleyWeights {
  const factorial = [1];
  for (let n = 1; n <= players; n++) factorial.push((factorial[n - 1] ?? 1) * n);
  const weights = Array.from({ length: players }, (_, player) => {
    const own = new Float64Array(1 << players);
    for (let set = 0; set < own.length; set++) {
      if ((set >> player) & 1) continue;
      const size = membersOf(set);
      const orders = (factorial[size] ?? 1) * (factorial[players - size - 1] ?? 1);
      own[set] = (own[set] ?? 0) - orders;
      own[set | (1 << player)] = (own[set | (1 << player)] ?? 0) + orders;
    }
    return own;
  });
  return { weights, denominator: factorial[players] ?? 1 };
}
