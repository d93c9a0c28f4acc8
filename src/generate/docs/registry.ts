import { once } from "../../contracts/once";
import { evidence } from "../../evidence/evidence";
import { agreementText } from "./agreement";
import { readBacktest } from "./backtest-data";
import { cadenceText } from "./cadence";
import { aliveChannelsText, dormantChannelsText } from "./channels";
import { disagreementsText } from "./disagreements";
import { editionModels, editionsText } from "./editions";
import { halfLivesText, readHalfLives } from "./half-lives";
import { fourNumbersText, headlineModels, headlineText } from "./headline";
import { hindcastModels, hindcastsText } from "./hindcasts";
import { knownNumbersText } from "./known-numbers";
import { countedText, learnedText } from "./learned";
import { loadNormaliserText } from "./load-normaliser";
import type { PageName } from "./pages";
import { parametersText } from "./parameters";
import { models, type Runs } from "./runs";
import { sensitivityModels, sensitivityText } from "./sensitivity";
import { spellsText } from "./spells";
import { stampOf } from "./stamp";
import { structureRangeText, structuresText } from "./structures";
import {
  validityClaimsText,
  validityDifferencesText,
  validityPartsText,
  validityQuestionsText,
  validityScopeText,
  validityScoresText,
} from "./validity";
import {
  oneAheadText,
  parameterConflictText,
  pollConflictText,
  predictiveText,
  ranksText,
} from "./verification";
import { readPredictive, readSbc } from "./verification-data";

/** A generated part of a page. A study is too long to run in every check: its stamp tells whether it is stale. */
export interface Section {
  readonly page: PageName;
  readonly name: string;
  readonly stamp?: () => Promise<string>;
  readonly text: (runs: Runs) => Promise<string>;
}

type Text = () => string;

const cheap = (page: PageName, name: string, text: Text): Section => ({
  page,
  name,
  text: async () => text(),
});

const CARD: PageName = "docs/model-card.md";
const HISTORY: PageName = "docs/history.md";
const NOWCAST: PageName = "docs/nowcast.md";
const VALIDITY: PageName = "docs/validity.md";
const VERIFICATION: PageName = "docs/verification.md";

/** Every generated section of the documentation. */
export function sections(): Section[] {
  const baseline = models.baseline();
  const { spec } = baseline;
  return [
    {
      page: "README.md",
      name: "four-numbers",
      stamp: once(() => hidden(models.edition("data+judgement").then((model) => stampOf([model])))),
      text: fourNumbersText,
    },
    { page: "README.md", name: "structure-range", text: structureRangeText },
    {
      page: CARD,
      name: "headline",
      stamp: once(async () => stampOf(await headlineModels())),
      text: headlineText,
    },
    { page: CARD, name: "sensitivity", stamp: once(sensitivityStamp), text: sensitivityText },
    cheap(CARD, "dormant", () => dormantChannelsText(spec)),
    cheap(CARD, "load-normaliser", () => loadNormaliserText(baseline)),
    cheap(CARD, "cadence", () => cadenceText(evidence, spec)),
    cheap(CARD, "parameters", () => parametersText(spec)),
    cheap(CARD, "channels", () => aliveChannelsText(spec)),
    cheap(CARD, "known-numbers", () => knownNumbersText(spec)),
    cheap(HISTORY, "spells", () => spellsText(evidence, spec)),
    cheap(HISTORY, "agreement", () => agreementText(evidence, spec)),
    cheap(HISTORY, "disagreements", () => disagreementsText(evidence)),
    {
      page: HISTORY,
      name: "hindcasts",
      stamp: once(() => stampOf(hindcastModels())),
      text: (runs) => hindcastsText(runs, evidence),
    },
    ...nowcastSections(),
    ...validitySections(),
    ...verificationSections(),
  ];
}

/** What the shipped editions of the calibration say. */
function nowcastSections(): Section[] {
  return [
    {
      page: NOWCAST,
      name: "editions",
      stamp: once(async () => stampOf(await editionModels())),
      text: editionsText,
    },
    { page: NOWCAST, name: "structures", text: structuresText },
    { page: NOWCAST, name: "learned", text: learnedText },
    cheap(NOWCAST, "half-lives", () => halfLivesText(readHalfLives())),
    { page: CARD, name: "learned", text: learnedText },
    { page: CARD, name: "counted", text: countedText },
  ];
}

/** What is written from the committed backtest; whether that is of the code at hand is for its own test to say. */
function validitySections(): Section[] {
  const report = once(readBacktest);
  return [
    cheap(VALIDITY, "validity-scope", () => validityScopeText(report())),
    cheap(VALIDITY, "validity-claims", () => validityClaimsText(report())),
    cheap(VALIDITY, "validity-scores", () => validityScoresText(report())),
    cheap(VALIDITY, "validity-differences", () => validityDifferencesText(report())),
    cheap(VALIDITY, "validity-parts", () => validityPartsText(report())),
    cheap(VALIDITY, "validity-questions", () => validityQuestionsText(report())),
  ];
}

/** What is written from the committed studies of verification; whether those are of the code at hand is for their own tests. */
function verificationSections(): Section[] {
  return [
    cheap(VERIFICATION, "verification-ranks", () => ranksText(readSbc())),
    cheap(VERIFICATION, "verification-predictive", () => predictiveText(readPredictive())),
    cheap(VERIFICATION, "verification-one-ahead", () => oneAheadText(readPredictive())),
    cheap(VERIFICATION, "verification-parameters", () => parameterConflictText(readPredictive())),
    cheap(VERIFICATION, "verification-polls", () => pollConflictText(readPredictive())),
  ];
}

/** On the front page a stamp is for the check only. */
const hidden = async (stamp: Promise<string>): Promise<string> => `<!-- ${await stamp} -->`;

function sensitivityStamp(): Promise<string> {
  const { baseline, variants } = sensitivityModels();
  return stampOf(
    [baseline],
    variants.map(({ model }) => model),
  );
}
