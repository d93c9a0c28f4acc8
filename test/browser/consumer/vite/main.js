import { showForecast } from "../app.js";

// Vite follows the package to the worker's file and takes it along.
showForecast();
