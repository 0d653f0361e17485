import { t as migrationsCheck } from "./check.js";
import { t as POLICY_RULES } from "./rules.js";
import { t as envCheck } from "./check2.js";
import { t as secretsCheck } from "./check5.js";
import { t as smokeCheck } from "./check7.js";

//#region src/checks/index.ts
const CHECKS = [
	envCheck,
	secretsCheck,
	migrationsCheck,
	smokeCheck
];

//#endregion
//#region src/app/rules.ts
const ALL_RULES = [...CHECKS.flatMap((check) => check.rules), ...POLICY_RULES];

//#endregion
export { ALL_RULES as t };