// The worker for pages without WebAssembly, scenarios included.
import { serveSimulations } from "./work/serve-simulations";
import { withScenario } from "./work/with-scenario";

serveSimulations({ modelOf: withScenario, engine: "reference" });
