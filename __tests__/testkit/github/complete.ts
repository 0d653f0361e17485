// Answers of GitHub have a hundred fields, of which the suite reads five. The operations give those that matter; this
// adds the rest that the description requires, with the plainest value of their type.
import { resolve } from './description.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

export function complete(schema: Json | undefined, value: Json | undefined): Json {
  const shape = variant(merged(resolve(schema)), value);
  if (value === undefined) return sample(shape);
  if (Array.isArray(value)) return value.map((item) => complete(shape.items, item));
  if (!isObject(value)) return value;
  const properties = isObject(shape.properties) ? shape.properties : {};
  const whole: JsonObject = {};
  for (const [name, item] of Object.entries(value)) {
    if (item !== undefined) whole[name] = complete(properties[name], item);
  }
  for (const name of required(shape)) {
    if (!(name in whole)) whole[name] = complete(properties[name], undefined);
  }
  return whole;
}

function sample(shape: JsonObject): Json {
  if (shape.const !== undefined) return shape.const;
  if (shape.default !== undefined) return shape.default;
  const types = [shape.type ?? (shape.properties ? 'object' : 'null')].flat();
  if (types.includes('null')) return null;
  if (Array.isArray(shape.enum)) return shape.enum[0] ?? null;
  if (types.includes('object')) {
    const properties = isObject(shape.properties) ? shape.properties : {};
    return Object.fromEntries(required(shape).map((name) => [name, complete(properties[name], undefined)]));
  }
  if (types.includes('array')) return [];
  if (types.includes('string')) return text(shape);
  if (types.includes('boolean')) return false;
  return Number(shape.minimum ?? 0);
}

function text(shape: JsonObject): string {
  switch (shape.format) {
    case 'date-time':
      return '2026-01-01T00:00:00Z';
    case 'uri':
      return 'https://github.com/';
    case 'email':
      return 'noreply@github.com';
    default:
      return 'x'.repeat(Number(shape.minLength ?? 0));
  }
}

/** Of several shapes: the one that the value has, by its type; without a value the first, or null where that is one. */
function variant(shape: JsonObject, value: Json | undefined): JsonObject {
  const options = shape.anyOf ?? shape.oneOf;
  if (!Array.isArray(options) || shape.properties) return shape;
  const shapes = options.map((option) => merged(resolve(option)));
  const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  const suits = (candidate: JsonObject): boolean => {
    const types = [candidate.type ?? 'object'].flat();
    return types.includes(type) || (type === 'number' && types.includes('integer'));
  };
  const wanted =
    value === undefined
      ? shapes.find((one) => one.type === 'null')
      : shapes.find((one) => suits(one) && sameKind(one, value));
  return variantOf(wanted ?? shapes[0] ?? {}, value);
}

function variantOf(shape: JsonObject, value: Json | undefined): JsonObject {
  return shape.anyOf || shape.oneOf ? variant(shape, value) : shape;
}

/** A file's content and a link's differ in the value of `type`. */
function sameKind(shape: JsonObject, value: Json): boolean {
  const type = isObject(shape.properties) ? resolve(shape.properties.type) : {};
  return !isObject(value) || !Array.isArray(type.enum) || type.enum.includes(value.type ?? null);
}

function merged(shape: JsonObject): JsonObject {
  if (!Array.isArray(shape.allOf)) return shape;
  const whole: JsonObject = { ...shape, allOf: undefined };
  for (const part of shape.allOf.map((one) => merged(resolve(one)))) {
    const properties = { ...(whole.properties as JsonObject), ...(part.properties as JsonObject) };
    Object.assign(whole, part, { properties, required: [...required(whole), ...required(part)] });
  }
  return whole;
}

function required(shape: JsonObject): string[] {
  return Array.isArray(shape.required) ? shape.required.map(String) : [];
}
