// The worker for scenarios: it checks them as well.
import { takeHanded } from "./handed-kernel";
import { serveSimulations } from "./work/serve-simulations";
import { withScenario } from "./work/with-scenario";

serveSimulations({ modelOf: withScenario, engine: "simd", takeKernel: takeHanded });
