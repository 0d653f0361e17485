import { i as smokeSchema, n as expectationSchema, r as smokeRequestSchema, t as METHODS } from "./smoke.js";

export { METHODS, expectationSchema, smokeRequestSchema, smokeSchema };