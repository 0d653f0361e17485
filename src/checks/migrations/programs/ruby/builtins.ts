/** Methods of Ruby's own values that change nothing and that migrations use to put names and SQL together. */
import { contains, type Yield } from './blocks.ts';
import { ofArray, ofHash, ofRange } from './lists.ts';
import { ofNumber } from './numbers.ts';
import { matches, ofText } from './texts.ts';
import {
  array,
  boolean,
  type Call,
  integer,
  keyOf,
  listOf,
  NIL,
  printed,
  string,
  textOf,
  UNKNOWN,
  type Value,
} from './values.ts';

/** The value of a call; undefined: there is no such method here. `yields` is absent where no block was given. */
export function callBuiltin(receiver: Value, call: Call, yields: Yield | undefined): Value | undefined {
  const [first] = call.args;
  switch (call.name) {
    case '==':
    case 'eql?':
    case '===':
    case '!=': {
      if (receiver.type === 'regexp' && call.name === '===') return matches(receiver, textOf(first));
      const [left, right] = [keyOf(receiver), first === undefined ? undefined : keyOf(first)];
      return left === undefined || right === undefined ? UNKNOWN : boolean((left === right) !== (call.name === '!='));
    }
    case 'nil?':
      return boolean(receiver.type === 'nil');
    case 'freeze':
    case 'dup':
    case 'clone':
    case 'itself':
    case 'deep_dup':
      return receiver;
    case 'present?':
    case 'blank?': {
      const empty = isBlank(receiver);
      return empty === undefined ? UNKNOWN : boolean(empty === (call.name === 'blank?'));
    }
    case 'presence':
      return isBlank(receiver) === true ? NIL : receiver;
    case 'in?':
      return contains(listOf(first), receiver);
    case 'to_s':
    case 'inspect': {
      const text = printed(receiver);
      return text === undefined || (call.name === 'inspect' && receiver.type !== 'integer') ? UNKNOWN : string(text);
    }
    default:
  }
  switch (receiver.type) {
    case 'string':
    case 'symbol':
      return ofText(receiver.text, receiver.type, call, yields);
    case 'integer':
    case 'float':
      return ofNumber(receiver, call, yields);
    case 'array':
      return ofArray(receiver.items, call, yields);
    case 'hash':
      return ofHash(receiver.pairs, call, yields);
    case 'range':
      return ofRange(receiver, call, yields);
    case 'regexp':
      return ['match?', '=~', 'match'].includes(call.name) ? matches(receiver, textOf(first)) : undefined;
    case 'nil':
      return ({ to_a: array([]), to_i: integer(0) } as Record<string, Value>)[call.name];
    default:
      return undefined;
  }
}

function isBlank(value: Value): boolean | undefined {
  switch (value.type) {
    case 'nil':
      return true;
    case 'boolean':
      return !value.value;
    case 'string':
      return value.text.trim() === '';
    case 'array':
      return value.items.length === 0;
    case 'hash':
      return value.pairs.length === 0;
    case 'unknown':
      return undefined;
    default:
      return false;
  }
}
