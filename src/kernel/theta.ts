import { allocate, type Memory } from "./memory";
import type { Shape } from "./shape";

/** Names and lengths of what one parameter draw fixes, all derived quantities included. */
export function thetaFields(shape: Shape) {
  const { factors, events, stances, impacts, effects, turnovers, blocs, channels, levels, countries } = shape;
  const rows = shape.months + 1;
  return {
    /** Level and long-run mean at the start, and the reference state, latent scale. */
    start: ["real", factors],
    mean: ["real", factors],
    reference: ["real", factors],
    /** x' = mean + decay (x - mean) + common g + own e: g the family's shock, e the series' own. */
    decay: ["real", factors],
    commonShock: ["real", factors],
    ownShock: ["real", factors],
    /** Share of the mean's distance from the reference that is left after a month. */
    meanDecay: ["real", factors],
    /** Monthly probability of an event by stance, and of an impact given its event. */
    eventProbability: ["real", events * stances],
    impactProbability: ["real", impacts],
    /** Expected size of an effect given its event: what centring takes out. */
    effectMean: ["real", effects],
    exitHazard: ["real", turnovers],
    alternation: ["real", turnovers],
    persistence: ["real", turnovers],
    newMeanSpread: ["real", turnovers],
    immediate: ["real", turnovers],
    blocMean: ["real", blocs],
    blocWeight: ["real", blocs],
    blocStance: ["real", blocs * stances],
    gateWeight: ["real", shape.gateTerms],
    sharpness: ["real", 1],
    misalignmentWeight: ["real", 1],
    gateReference: ["real", 1],
    gateAtRate: ["real", 1],
    attendance: ["real", stances],
    agreementIntercept: ["real", 1],
    summitGateSlope: ["real", 1],
    standaloneHazard: ["real", 1],
    /** Hazard of a contact by month: while none has come since the start, and by months since the last one. */
    hazardSinceStart: ["real", channels * shape.months],
    hazardSinceContact: ["real", channels * shape.months],
    channelGateSlope: ["real", channels],
    channelSummitSlope: ["real", channels],
    channelStockSlope: ["real", channels],
    stockWeight: ["real", levels],
    retention: ["real", 1],
    /** ln of the rate of an author's acts, ln of the hazard at the reference state that amounts to it, and the loads that move it. */
    actLnRate: ["real", countries],
    actLnHazard: ["real", countries],
    loadWeight: ["real", shape.loadings * countries],
    loadReference: ["real", shape.loadings * countries],
    actStockWeight: ["real", 1],
    lnStockMean: ["real", 1],
    actTier1Share: ["real", 1],
    followOnProbability: ["real", 1],
    followOnTier1Share: ["real", 1],
    /**
     * What is done to the world, by month; 0 where nothing is. The shift of a factor's state and mean that is in force, and
     * what enters its state; ln of what multiplies a hazard; what is added to the stock.
     */
    factorShift: ["real", factors * rows],
    factorEntry: ["real", factors * rows],
    eventLnTimes: ["real", events * rows],
    contactLnTimes: ["real", channels * rows],
    stockInflow: ["real", rows],
  } as const;
}

/** One parameter draw as the kernel reads it. */
export type Theta = Memory<ReturnType<typeof thetaFields>>;

export function allocateTheta(shape: Shape): Theta {
  return allocate(thetaFields(shape));
}
