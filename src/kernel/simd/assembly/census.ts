import { COUNT, NAME, program, scratch, shape, state, theta, TIER, WINDOW_MONTHS } from "../../../generated/assembly/layout";
import { column, COLUMN, int, QUAD, real, setInt, setReal, WORD } from "./memory";
import { countsOf } from "./record";

/** What a census asks of each channel, side by side: three masks and the weight of a contact in the institutional stock. */
const QUESTIONS: usize = 4;

/** Writes for a draw what the census asks of each channel. */
export function prepareCensus(): void {
  for (let channel = 0; channel < shape.channels; channel++) {
    const level = int(program.channelLevel, channel);
    const tier = int(program.levelTier, level);
    const at = channel * <i32>QUESTIONS;
    setInt(scratch.questions, at, int(program.channelCounted, channel) == 1 ? -1 : 0);
    setInt(scratch.questions, at + 1, tier == TIER.ministerial ? -1 : 0);
    setInt(scratch.questions, at + 2, tier == TIER.working ? -1 : 0);
    setReal(scratch.questions, at + 3, real(theta.stockWeight, level));
  }
}

/**
 * Goes over all channels once a month: meetings, calls and working-level contacts of the month, what they add to the
 * institutional stock, and the channels with a contact, and ministerial ones with a meeting, in the window that ends now.
 */
export function takeCensus(month: i32): void {
  const contactsEnd = column(state.lastContact, shape.channels);
  const apart = state.lastMeeting - state.lastContact;
  const now = i32x4.splat(month);
  const opened = i32x4.splat(month - WINDOW_MONTHS);
  for (let v: usize = 0; v < COLUMN; v += QUAD) {
    let meetings = i32x4.splat(0);
    let contacts = meetings;
    let working = meetings;
    let channels = meetings;
    let ministerial = meetings;
    let inflow = f32x4.splat(0);
    let question = scratch.questions;
    const end = contactsEnd + v;
    for (let at = state.lastContact + v; at < end; at += COLUMN) {
      const contact = v128.load(at);
      const meeting = v128.load(at + apart);
      const isContact = i32x4.eq(contact, now);
      meetings = i32x4.sub(meetings, i32x4.eq(meeting, now));
      contacts = i32x4.sub(contacts, isContact);
      channels = i32x4.sub(channels, v128.and(i32x4.gt_s(contact, opened), v128.load32_splat(question)));
      ministerial = i32x4.sub(ministerial, v128.and(i32x4.gt_s(meeting, opened), v128.load32_splat(question, 4)));
      working = i32x4.sub(working, v128.and(isContact, v128.load32_splat(question, 8)));
      inflow = f32x4.add(inflow, v128.and(isContact, v128.load32_splat(question, 12)));
      question += QUESTIONS * WORD;
    }
    v128.store(countsOf(COUNT.meetings, month) + v, meetings);
    v128.store(countsOf(COUNT.calls, month) + v, i32x4.sub(contacts, meetings));
    v128.store(countsOf(COUNT.subMinisterialMeetings, month) + v, working);
    v128.store(scratch.inflow + v, inflow);
    v128.store(column(scratch.names, NAME.channels) + v, f32x4.convert_i32x4_s(channels));
    v128.store(column(scratch.names, NAME.ministerialChannels) + v, f32x4.convert_i32x4_s(ministerial));
  }
}
