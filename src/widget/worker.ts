// The worker that most pages need: it simulates the usual preset. The page only draws.
import { desk } from "./work/desk";
import { quickTools } from "./work/quick-tools";
import { serve } from "./work/serve";

serve((post) => desk(quickTools(), post));
