// One implementation for both module kinds, so that `instanceof` holds across them.
export * from "./index.js";
