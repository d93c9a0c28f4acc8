import type { FactorSpec } from "../../contracts/model-spec";
import { gateAt } from "../../kernel/gate";
import type { Program } from "../../kernel/program";
import { AGGREGATE, LANES } from "../../kernel/shape";
import { planGiven, planParameter } from "../draws";
import { AT_RATE } from "../ensemble/names";
import { toLatent } from "../scale";
import { type Context, familyOf, flatten, membersOf, targetsOf } from "./context";

/** A state of the factors, given as shown, in the first lane. */
function firstLane({ spec }: Context, shown: (factor: FactorSpec) => number): Float64Array {
  const x = new Float64Array(spec.factors.length * LANES);
  spec.factors.forEach((factor, index) => {
    x[index * LANES] = toLatent(familyOf(spec, factor), shown(factor));
  });
  return x;
}

/** Willingness and the gate. Its values at the reference state and at the rate states follow once the program stands. */
export function compileGate(context: Context): void {
  const { spec, ints, reals, draws, fills } = context;
  const { terms, misalignment } = spec.gate;
  const members = flatten(
    terms.flatMap((term) => spec.countries.map((country) => membersOf(context, term.family, country.id))),
  );
  const targets = flatten(misalignment === undefined ? [] : targetsOf(context, misalignment.family));
  ints.gateAggregate = terms.map((term) => AGGREGATE[term.aggregate]);
  ints.gateMemberStart = members.start;
  ints.gateMember = members.item;
  ints.misalignmentStart = targets.start;
  ints.misalignmentMember = targets.item;
  reals.gateSign = terms.map((term) => term.sign);
  const weights = terms.map((term) => planParameter(draws, `gate.terms.${term.id}.weight`, term.weight));
  const sharpness = planParameter(draws, "gate.sharpness", spec.gate.sharpness);
  const cost = misalignment && planParameter(draws, "gate.misalignment.weight", misalignment.weight);
  fills.push((values, theta) => {
    weights.forEach((weight, term) => {
      theta.gateWeight[term] = values[weight] ?? 0;
    });
    theta.sharpness[0] = values[sharpness] ?? 1;
    theta.misalignmentWeight[0] = cost === undefined ? 0 : (values[cost] ?? 0);
  });
}

/**
 * The gate at the reference state and, averaged, at the rate states, under the weights of each draw. Where an ensemble says what
 * gate the rates belong to, there is nothing to average.
 */
export function compileGateReferences(context: Context, program: Program): void {
  const { spec, shape, draws, fills } = context;
  const given = planGiven(draws, AT_RATE);
  const reference = firstLane(context, (factor) => factor.reference.value);
  const states = spec.gate.rateStates.map(({ levels }) =>
    firstLane(context, (factor) => levels[factor.id] ?? factor.reference.value),
  );
  const willingness = new Float64Array(shape.countries * LANES);
  fills.push((values, theta) => {
    theta.gateReference[0] = gateAt(program, theta, reference, willingness, 0);
    let sum = 0;
    for (const state of states) sum += gateAt(program, theta, state, willingness, 0);
    theta.gateAtRate[0] = given === undefined ? sum / states.length : (values[given] ?? 0);
  });
}
