import { showForecast } from "../app.js";

// esbuild does not: the build copies the file, and the app says where it is.
showForecast({ workerUrl: "worker.js" });
