/** `now()`: the moment of the run. For what a statement does any other is as good, so one stands for all. */
import { type HostValue, UNKNOWN } from '../php/values.ts';
import { expression } from './literals.ts';

const WRITTEN = '2000-01-01 00:00:00';

export function moment(): HostValue {
  const { state } = expression(`'${WRITTEN}'`);
  const host: HostValue = {
    kind: 'host',
    state,
    call: (name, args) => {
      if (/^(?:toDateTimeString|toString|__toString)$/i.test(name)) return WRITTEN;
      if (/^format$/i.test(name)) return args.values[0] === 'Y-m-d H:i:s' ? WRITTEN : UNKNOWN;
      return /^(?:add|sub|start|end|set|copy|clone|utc|tz|shift|timezone)/i.test(name) ? host : UNKNOWN;
    },
  };
  return host;
}

/** Names of static methods that give one. */
export const givesMoment = (name: string): boolean => /^(?:now|today|yesterday|tomorrow)$/i.test(name);
