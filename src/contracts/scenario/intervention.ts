import type { Basis, Distribution } from "../distribution";

type Ground = { readonly note?: string | undefined; readonly source?: readonly string[] | undefined };
type Span = { readonly from: string; readonly until?: string | undefined };
type AnySpan = { readonly from?: string | undefined; readonly until?: string | undefined };

/**
 * Something done to the world of a model, by `type`. Months are `yyyy-mm`, later than `asOf`; without `until` an
 * intervention lasts to the horizon. The exact meaning of each is in docs/interventions.md.
 */
export type Intervention =
  /** Adds a constant to a factor, state and mean, while it lasts; afterwards the state relaxes. Shown units. */
  | (Ground & Span & { readonly type: "shift-factor"; readonly factor: string; readonly by: number })
  /** Keeps a factor at a value. Shown units. */
  | (Ground & Span & { readonly type: "hold-factor"; readonly factor: string; readonly at: number })
  /** Keeps the friction of a pair at max(0, rate - its baseline rate). Per cent ad valorem. */
  | (Ground & Span & { readonly type: "set-tariff"; readonly pair: string; readonly ratePercent: number })
  /** Makes an event happen in a month, for certain or with a probability on top of its own. */
  | (Ground & {
      readonly type: "schedule-event";
      readonly event: string;
      readonly month: string;
      readonly probability?: number | undefined;
    })
  /** Multiplies the hazard of an event. */
  | (Ground & AnySpan & { readonly type: "scale-hazard"; readonly event: string; readonly times: number })
  /** Makes a channel meet in a month, for certain or with a probability on top of its own. */
  | (Ground & {
      readonly type: "schedule-meeting";
      readonly channel: string;
      readonly month: string;
      readonly probability?: number | undefined;
    })
  /** Keeps a channel from meeting in one month. */
  | (Ground & { readonly type: "cancel-meeting"; readonly channel: string; readonly month: string })
  /** Keeps a channel from meeting. */
  | (Ground & Span & { readonly type: "suspend-channel"; readonly channel: string })
  /** Multiplies the hazard of the meetings of a channel, or of all channels of a level. */
  | (Ground &
      AnySpan & {
        readonly type: "scale-cadence";
        readonly channel?: string | undefined;
        readonly level?: string | undefined;
        readonly times: number;
      })
  /** Replaces the leader of a country; bloc and mean commitment are drawn unless given. */
  | (Ground & {
      readonly type: "change-leader";
      readonly country: string;
      readonly month: string;
      readonly bloc?: string | undefined;
      readonly commitment?: number | undefined;
    })
  /** Makes a country commit an act of damage. */
  | (Ground & {
      readonly type: "schedule-act";
      readonly country: string;
      readonly tier: 1 | 2;
      readonly month: string;
    })
  /** Ends the episode and the acts of a country that began before the month. */
  | (Ground & { readonly type: "resolve-act"; readonly country: string; readonly month: string })
  /** Keeps acts of damage from being carried out. */
  | (Ground &
      AnySpan & {
        readonly type: "forbid-acts";
        readonly country?: string | undefined;
        readonly tier?: 1 | 2 | undefined;
      })
  /** Follows a recommendation, whose effect is drawn from its prior times `strength` (1 where absent). */
  | (Ground & {
      readonly type: "pull-lever";
      readonly lever: string;
      readonly from: string;
      readonly strength?: number | undefined;
    })
  /** Replaces what is believed of a number of the model; the change carries its own basis and source. */
  | {
      readonly type: "set-parameter";
      /** The name of the parameter, as `trilateral-pathways model` lists it. */
      readonly path: string;
      readonly value?: number | undefined;
      readonly prior?: Distribution | undefined;
      readonly basis: Basis;
      readonly source: readonly string[];
      readonly note?: string | undefined;
    };
