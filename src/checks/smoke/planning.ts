/** What is known where a request of the file is planned. */
import type { KnownSecrets } from './known-secrets.ts';
import type { Thinking } from './thinking.ts';

/** What all steps of a run share. */
export interface Planning {
  base: URL;
  hosts: Readonly<Record<string, string>>;
  allowedOrigins: readonly string[];
  /** Headers that a guard asks for: resolved, with the text of the file beside it. */
  protect: readonly { name: string; value: string; shown: string }[];
  /** `$USER:$PASSWORD` as the file writes them, where a session is HTTP Basic. */
  sessionUser?: string;
  secrets: KnownSecrets;
  thinking: Thinking;
  errorPages: boolean;
  variables(name: string): string | undefined;
  /** `launch-ready.yml:12:7: smoke.checks.a.expect`: for messages. */
  optionOf(path: readonly string[]): string;
}

/** Where a step stands, and what is known before it. */
export interface Place {
  /** Of the check. */
  name: string;
  /** Of the section below `smoke`. */
  path: readonly string[];
  auth: boolean;
  /** Names that the login and steps before it save. */
  savable: ReadonlySet<string>;
  /** Those of them that answers to somebody gave. */
  owned?: ReadonlySet<string>;
  /** A step before it was sent as somebody: the visitor may be known. */
  isKnown?: boolean;
  /** Keys that stand beside `steps`, such as `host` and `headers.accept`, and where. */
  shared?: { keys: ReadonlySet<string>; path: readonly string[] };
  planning: Planning;
}

/** `launch-ready.yml:12:7: smoke.checks.a.headers`: where a key of the step stands, beside `steps` or in the step itself. */
export const optionIn =
  ({ path, shared, planning }: Place) =>
  (...below: string[]): string => {
    const isShared =
      shared !== undefined && [below[0], below.slice(0, 2).join('.')].some((key) => shared.keys.has(key ?? ''));
    return planning.optionOf([...(isShared ? shared.path : path), ...below]);
  };
