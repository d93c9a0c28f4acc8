// The worker for other presets, for scenarios, and for pages that forbid WebAssembly.
import { allowNoEvaluation } from "../contracts/jitless";
import { desk } from "./work/desk";
import { fullTools } from "./work/full-tools";
import { serve } from "./work/serve";

allowNoEvaluation();
serve((post) => desk(fullTools(), post));
