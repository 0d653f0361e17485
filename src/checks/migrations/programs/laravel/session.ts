/** What the reading of one migration shares: where its statements go, and what is known of the tables. */
import type { Effects } from '../javascript/effects.ts';
import type { Machine } from '../php/machine.ts';
import type { Span } from '../php/syntax.ts';
import type { Arguments, HostValue, Value } from '../php/values.ts';
import type { Catalog } from './catalog.ts';
import type { Framework } from './framework.ts';

export interface Session {
  effects: Effects;
  catalog: Catalog;
  framework: Framework;
  /** Values of the application's settings; undefined: not known. */
  config(name: string): Value | undefined;
  /** The text of a class of the application; undefined: it is not there. */
  fileOf(name: string): string | undefined;
  /** Transactions that are open, the one around the migration included. */
  level: number;
  /** `Schema` and `DB`, as values. */
  schema(machine: Machine): HostValue;
  database(machine: Machine): HostValue;
}

/** An argument by its place or its name. */
export const argument = ({ values, named }: Arguments, index: number, name: string): Value | undefined =>
  index < values.length ? values[index] : named.get(name);

/** Calls a function that the migration gave. */
export const callback = (callee: Value | undefined, args: readonly Value[], span: Span, machine: Machine): Value =>
  callee === undefined || callee === null ? null : machine.invoke(callee, { values: args, named: new Map() }, span);
