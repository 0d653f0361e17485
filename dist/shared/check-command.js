import { n as checkOnce, t as checkCommand } from "./check-command2.js";

export { checkCommand };