import { exp, ln } from "../../numeric/elementary";
import type { Group } from "../group";
import { LANES } from "../shape";
import type { Contacts } from "./observations";

/** Adds the ln probability of what every living channel did in a month; `gateMean` is the gate its rate was counted at. */
export function weighContacts(
  { theta, state }: Group,
  contacts: Contacts,
  month: number,
  gateMean: Float64Array,
  into: Float64Array,
): void {
  for (let i = contacts.start[month]!; i < contacts.start[month + 1]!; i++) {
    const channel = contacts.channel[i]!;
    const slope = theta.channelGateSlope[channel]!;
    const known =
      theta.channelStockSlope[channel]! * contacts.lnStock[i]! +
      theta.channelSummitSlope[channel]! * contacts.echo[i]!;
    const exposure = contacts.exposure[i]!;
    const shape = contacts.shape[i]!;
    const met = contacts.met[i] === 1;
    for (let lane = 0; lane < LANES; lane++) {
      const times = exp(slope * (state.gate[lane]! - gateMean[lane]!) + known);
      const lnNone = -shape * ln(1 + exposure * times);
      into[lane]! += met ? ln(1 - exp(lnNone)) : lnNone;
    }
  }
}
