// The worker for scenarios: it checks them as well.
import { takeKernelText } from "./handed-kernel";
import { serveSimulations } from "./work/serve-simulations";
import { withScenario } from "./work/with-scenario";

serveSimulations({ modelOf: withScenario, engine: "simd", takeKernel: takeKernelText });
