export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json | undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `{}` for anything that is no object, so that a walk through a description needs no question at each step. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
