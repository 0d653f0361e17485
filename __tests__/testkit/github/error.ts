// A refusal in GitHub's form. `rule` names what the client should have known and is recorded as a violation; without
// it the refusal is one that any client meets (no permission, nothing there).
import type { JsonObject } from './json.ts';

export class Refusal extends Error {
  readonly status: number;
  readonly details: (JsonObject | string)[] | undefined;
  readonly headers: Record<string, string>;
  readonly rule: string | undefined;

  constructor(
    status: number,
    message: string,
    more: { details?: (JsonObject | string)[]; headers?: Record<string, string>; rule?: string } = {},
  ) {
    super(message);
    this.status = status;
    this.details = more.details;
    this.headers = more.headers ?? {};
    this.rule = more.rule;
  }
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}

export function noCommit(sha: string): Refusal {
  return new Refusal(422, `No commit found for SHA: ${sha}`);
}

/** The form of validations beyond the schema. */
export function validationFailed(rule: string, resource: string, field: string, message: string): Refusal {
  return new Refusal(422, 'Validation Failed', { details: [{ resource, code: 'custom', field, message }], rule });
}
