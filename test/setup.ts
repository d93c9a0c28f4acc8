import fc from "fast-check";

// Property tests draw the same cases every time, as every other test does.
fc.configureGlobal({ seed: 20230818 });
