/** The rules, in the order in which one explains away the next: a page with status 500 need not also lack its text. */
import type { SmokeRule } from '../rule.ts';
import { emptyBody } from './empty-body.ts';
import { errorPage } from './error-page.ts';
import { header } from './header.ts';
import { json } from './json.ts';
import { redirect } from './redirect.ts';
import { slow } from './slow.ts';
import { status } from './status.ts';
import { text } from './text.ts';
import { tls } from './tls.ts';
import { unreachable } from './unreachable.ts';

/** Rules of a stage speak only where no rule of an earlier stage did. */
export const stages: readonly (readonly SmokeRule[])[] = [
  [tls, unreachable],
  [redirect],
  [status],
  [errorPage],
  [emptyBody],
  [header, text, json, slow],
];

export const rules: readonly SmokeRule[] = stages.flat();
