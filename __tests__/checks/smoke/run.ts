/** Runs the check as the pipeline does, on an app of the test's own; waiting is virtual, requests are real. */

import type { CheckContext, CheckResult } from '../../../src/checks/check.ts';
import { smokeCheck } from '../../../src/checks/smoke/check.ts';
import type { SmokeSettings } from '../../../src/checks/smoke/settings.ts';
import { smokeSchema } from '../../../src/config/sections/smoke/smoke.ts';
import { type Clock, virtualClock } from '../../../src/io/clock.ts';
import { nodeFiles } from '../../../src/io/files.ts';
import type { Http } from '../../../src/io/http.ts';
import { nodeHttp } from '../../../src/io/http-undici.ts';
import { noThreads } from '../../../src/io/threads.ts';
import { memoryTree } from '../../../src/io/tree.ts';

export interface Ran extends CheckResult {
  /** What was said while it ran. */
  said: string[];
  /** Virtual milliseconds that were waited. */
  waitedMs: number;
}

export async function runSmoke(
  url: string | undefined,
  section: unknown = {},
  more: {
    asked?: boolean;
    fork?: boolean;
    http?: Http;
    variables?: Record<string, string>;
    allowed?: string[];
    hosts?: Record<string, string>;
    otherHosts?: string[];
    only?: string[];
    clock?: Clock;
    placeOf?: (path: readonly string[]) => string | undefined;
    mask?: (value: string) => void;
    deployedAt?: number;
    onStop?: NonNullable<CheckContext['onStop']>;
  } = {},
): Promise<Ran> {
  const said: string[] = [];
  const clock = more.clock ?? virtualClock('2026-11-22T00:00:00Z');
  const start = clock.now();
  const settings: SmokeSettings = {
    // What a URL alone shows has tests of its own.
    ...smokeSchema.parse({ site: false, ...(section as object) }),
    ...(url === undefined ? {} : { url }),
    allowedOrigins: more.allowed ?? (url === undefined ? [] : [new URL(url).origin]),
    variables: (name) => more.variables?.[name],
    ...(more.hosts === undefined ? {} : { hosts: more.hosts }),
    ...(more.otherHosts === undefined ? {} : { otherHosts: more.otherHosts }),
    ...(more.only === undefined ? {} : { only: more.only }),
    ...(more.placeOf === undefined ? {} : { placeOf: more.placeOf }),
    ...(more.deployedAt === undefined ? {} : { deployedAt: more.deployedAt }),
    ...(more.mask === undefined ? {} : { mask: more.mask }),
  };
  const context: CheckContext = {
    scope: { kind: 'tree' },
    head: memoryTree({}),
    changes: [],
    files: nodeFiles,
    http: more.http ?? nodeHttp,
    clock,
    threads: noThreads,
    variables: {},
    review: false,
    fork: more.fork ?? false,
    asked: more.asked ?? true,
    progress: (message) => said.push(message),
    ...(more.onStop === undefined ? {} : { onStop: more.onStop }),
  };
  const result = await smokeCheck.run(context, settings);
  return { ...result, said, waitedMs: clock.now() - start };
}

/** `[rule, severity]` of each finding. */
export const rulesOf = ({ findings }: CheckResult): string[][] =>
  findings.map(({ rule, severity }) => [rule, severity]);

/** Everything that a reader may get to see. */
export const shown = (result: CheckResult): string =>
  JSON.stringify([result.findings, result.reason, result.notices, result.smoke]);
