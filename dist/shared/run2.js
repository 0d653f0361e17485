import { n as run, t as ALL_RULES } from "./run.js";

export { ALL_RULES, run };