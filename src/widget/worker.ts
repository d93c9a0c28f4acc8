// The worker that most pages need: it simulates a preset with the fast engine. The page only draws.
import { takeKernelText } from "./handed-kernel";
import { presetAlone } from "./work/models";
import { serveSimulations } from "./work/serve-simulations";

serveSimulations({ modelOf: presetAlone, engine: "simd", takeKernel: takeKernelText });
