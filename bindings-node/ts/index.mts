// Of this only the types are used: `rolldown.config.mjs` makes the module itself.
export * from "./index.js";
