/** What Laravel gives to a migration. */

import { followClosures } from '../php/calls.ts';
import type { Host, Machine } from '../php/machine.ts';
import type { Span } from '../php/syntax.ts';
import { type Arguments, type HostValue, is, MODEL, stringOf, UNKNOWN, type Value } from '../php/values.ts';
import { collection } from './collection.ts';
import { databaseCall, databaseHost, HARMLESS } from './database.ts';
import { isInert, onlyReads } from './harmless.ts';
import { expression } from './literals.ts';
import { givesMoment, moment } from './moment.ts';
import { keyOfModel, tableOfModel } from './names.ts';
import { schemaCall, schemaHost } from './schema.ts';
import { argument, callback, type Session } from './session.ts';
import { textCall } from './texts.ts';

const DATA = 'PHP code that changes rows with the migration';
const CODE = 'PHP code of the application that runs with the migration';

const last = (name: string): string => name.slice(name.lastIndexOf('\\') + 1);

/** `DB`, `\DB`, `Illuminate\Support\Facades\DB`, and facades of packages that are called the same. */
const isFacade = (name: string, facade: string): boolean =>
  last(name) === facade && (name === facade || /Facades?\\/.test(name) || name.startsWith('Illuminate\\'));

/** Calls of Artisan that touch no table. */
const HARMLESS_COMMAND = /^(?:cache|config|route|view|event|optimize|queue:restart|storage:link|key:|clear|package:)/;

export function createHost(session: Session): Host {
  const { effects } = session;

  return {
    staticCall(name, method, args, span, machine) {
      if (isFacade(name, 'Schema')) {
        const known = schemaCall(method, { args, span, session, machine });
        return known === undefined ? unknownMethod(args, span, machine) : known;
      }
      if (isFacade(name, 'DB')) {
        const known = databaseCall(method, { args, span, session, machine });
        return known === undefined ? unknownMethod(args, span, machine) : known;
      }
      // Without the rest of Laravel: https://github.com/illuminate/database
      if (name === 'Illuminate\\Database\\Capsule\\Manager') {
        if (/^schema$/i.test(method)) return schemaHost(session, machine);
        return databaseCall(method, { args, span, session, machine });
      }
      if (isFacade(name, 'Artisan')) {
        const command = stringOf(argument(args, 0, 'command'));
        if (/^call/i.test(method) && !(command !== undefined && HARMLESS_COMMAND.test(command)))
          effects.cannotRead('a command that runs with the migration', span);
        return UNKNOWN;
      }
      if (last(name) === 'App' && /^environment$/i.test(method)) return environment(args);
      if (last(name) === 'Str') return textCall(method, args) ?? UNKNOWN;
      if (last(name) === 'Collection' && /^make$/i.test(method))
        return collection(argument(args, 0, 'items') ?? null, machine);
      if (last(name) === 'Config' && /^get$/i.test(method)) return configured(args);
      if (/^(?:Carbon|CarbonImmutable|Date)$/.test(last(name)) && givesMoment(method)) return moment();
      if (isInert(name)) {
        followClosures(args, machine, span);
        return UNKNOWN;
      }
      return undefined;
    },
    create(name, args) {
      if (last(name) === 'Expression') return expression(stringOf(argument(args, 0, 'value')));
      if (/^(?:DateTime|DateTimeImmutable|Carbon|CarbonImmutable)$/.test(last(name)) && args.values.length === 0)
        return moment();
      return isInert(name) ? UNKNOWN : undefined;
    },
    call: (name, args, span, machine) => globalCall(name, args, span, machine),
    inherited(name, args, span, machine) {
      if (/^getConnection$/i.test(name)) return null;
      if (/^__construct$/i.test(name)) return null;
      // What Laravel Pulse's own migrations ask: https://laravel.com/docs/12.x/pulse
      if (/^driver$/i.test(name)) return 'pgsql';
      if (/^shouldRun$/i.test(name)) return true;
      if (/^(?:up|down)$/i.test(name)) effects.cannotRead('a migration whose way up is in another file', span);
      followClosures(args, machine, span);
      return /^(?:up|down)$/i.test(name) ? null : undefined;
    },
    fileOf: session.fileOf,
    constant: (owner, name) => (/(?:^|\\)PDO$/.test(owner) ? name : undefined),
    unknownCall(subject, name, args, span, machine) {
      const isModel = isOfApplication(subject);
      followClosures(args, machine, span, isModel ? MODEL : UNKNOWN);
      if (is(subject, 'object')) {
        const asked = ofModel(subject.name, name.toLowerCase());
        if (asked !== undefined) return asked;
      }
      if (!onlyReads(name)) effects.cannotRead(DATA, span);
      return isModel ? MODEL : UNKNOWN;
    },
  };

  function unknownMethod(args: Arguments, span: Span, machine: Machine): Value {
    effects.cannotRead('a method of the database that Laravel does not have itself', span);
    followClosures(args, machine, span);
    return UNKNOWN;
  }

  function configured(args: Arguments): Value {
    const name = stringOf(argument(args, 0, 'key'));
    const known = name === undefined ? undefined : session.config(name);
    return known ?? UNKNOWN;
  }

  function globalCall(name: string, args: Arguments, span: Span, machine: Machine): Value | undefined {
    switch (name) {
      case 'config':
        return is(argument(args, 0, 'key'), 'array') ? null : configured(args);
      case 'env':
        return UNKNOWN;
      case 'now':
      case 'today':
        return moment();
      case 'date':
        return stringOf(argument(args, 0, 'format')) === 'Y-m-d H:i:s' ? '2000-01-01 00:00:00' : UNKNOWN;
      case 'collect':
        return collection(argument(args, 0, 'value') ?? null, machine);
      case 'app':
      case 'resolve':
        return application(args, machine);
      case 'schema':
        return undefined;
      case 'tap': {
        const value = argument(args, 0, 'value') ?? null;
        callback(argument(args, 1, 'callback'), [value], span, machine);
        return value;
      }
      case 'value':
        return is(argument(args, 0, 'value'), 'function')
          ? callback(argument(args, 0, 'value'), [], span, machine)
          : (argument(args, 0, 'value') ?? null);
      case 'retry':
      case 'rescue':
        followClosures(args, machine, span);
        return UNKNOWN;
      case 'throw_if':
      case 'throw_unless':
      case 'abort_if':
      case 'logger':
      case 'info':
      case 'report':
        return null;
      case 'artisan':
      case 'dispatch':
      case 'dispatch_sync':
      case 'event':
        effects.cannotRead(CODE, span);
        return UNKNOWN;
      default:
        return undefined;
    }
  }

  function application(args: Arguments, machine: Machine): Value {
    const service = stringOf(argument(args, 0, 'abstract'));
    if (service === undefined) return args.values.length === 0 ? APP : MODEL;
    if (service === 'db') return databaseHost(session, machine);
    if (service === 'db.schema') return schemaHost(session, machine);
    if (/^(?:config|cache|log|files|encrypter|hash|session|request|translator|url|cache\.store)$/.test(service))
      return HARMLESS;
    return isInert(service) ? UNKNOWN : MODEL;
  }
}

/** A model or another class of the application. */
const isOfApplication = (value: Value): boolean =>
  (is(value, 'unknown') && value.isModel === true) || (is(value, 'object') && value.class === undefined);

/** What a model says of its table, as Laravel has it where the model says nothing itself. */
function ofModel(name: string, method: string): Value | undefined {
  if (method === 'gettable') return tableOfModel(name);
  if (method === 'getforeignkey') return keyOfModel(name);
  return method === 'getkeyname' ? 'id' : undefined;
}

/** Migrations are judged as they run in production. */
function environment(args: Arguments): Value {
  const names = args.values.flatMap((value) => (is(value, 'array') ? [...value.entries.values()] : [value]));
  if (names.length === 0) return 'production';
  return names.includes('production');
}

const APP: HostValue = {
  kind: 'host',
  call: (name, args) => {
    switch (name.toLowerCase()) {
      case 'environment':
        return environment(args);
      case 'isproduction':
        return true;
      case 'islocal':
      case 'runningunittests':
        return false;
      case 'runninginconsole':
        return true;
      case 'make':
      case 'makewith':
      case 'get':
        return isInert(stringOf(argument(args, 0, 'abstract')) ?? '') ? UNKNOWN : MODEL;
      default:
        return UNKNOWN;
    }
  },
};
