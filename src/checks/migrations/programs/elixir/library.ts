/** Functions of Elixir that change nothing: those that names and SQL are made with are evaluated. */
import { KERNEL } from './library/kernel.ts';
import { KEYWORDS } from './library/keywords.ts';
import { LISTS } from './library/lists.ts';
import type { Functions } from './library/shared.ts';
import { TEXTS } from './library/texts.ts';
import type { Call, Machine } from './machine.ts';
import { operate } from './operators-of-values.ts';
import { UNKNOWN, type Value } from './values.ts';

const FUNCTIONS: Functions = { ...KERNEL, ...TEXTS, ...LISTS, ...KEYWORDS };

/** Modules of which no function changes a database, as far as Elixir and its usual packages go. */
const INERT =
  /^(?:Enum|Stream|String|List|Keyword|Map|MapSet|Integer|Float|Atom|Tuple|Range|Regex|Date|Time|DateTime|NaiveDateTime|Calendar|Decimal|System|Application|Mix|Config|Logger|IO|Path|File|Code|Kernel|Process|Base|Jason|JSON|Poison|URI|Version|Function|Module|Macro|Access|Inspect|Enumerable|Exception|Timex|UUID|Ecto\.UUID|Ecto\.Query|Ecto\.Changeset|Ecto\.ULID|Ecto\.Type|Ecto\.Schema|Ecto\.Adapters\.SQL\.Sandbox|Task|:\w+)(?:\.\w+)?$/;

/** Undefined: none of them. */
export function callLibrary(call: Call, machine: Machine): Value | undefined {
  const { module = 'Kernel', name, args } = call;
  const [left, right] = args;
  if (module === 'Kernel' && /^\W+$/.test(name) && left && right) return operate(name, left, right);
  const value = FUNCTIONS[`${module}.${name}`]?.(args, call, machine);
  if (value !== undefined) return value;
  if (
    call.module === undefined
      ? !KERNEL_NAMES.has(name) && FUNCTIONS[`Kernel.${name}`] === undefined
      : !INERT.test(module)
  )
    return undefined;
  // A function that is handed over runs for each of what is not known.
  for (const arg of args) if (arg.type === 'function') machine.maybe(() => arg.call([]));
  return UNKNOWN;
}

const KERNEL_NAMES = new Set(
  'abs apply binary_part bit_size byte_size ceil div floor function_exported? is_atom is_binary is_bitstring is_boolean is_exception is_float is_function is_integer is_list is_map is_map_key is_nil is_number is_pid is_struct is_tuple length map_size max min node rem round self send spawn struct struct! trunc tuple_size binding inspect match? pop_in put_elem put_in update_in get_and_update_in to_charlist to_string hd tl elem sigil_s sigil_w sigil_D sigil_U sigil_N sigil_T not is_nil var! config_env config_target config import_config'.split(
    ' ',
  ),
);
