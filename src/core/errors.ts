/** Something the user can mend. Says what is wrong, where, and what to write instead; printed without a stack; exit 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What to do about it, one sentence. */
  readonly advice: string;
  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }
}

/** The check could not prove that it looked. Becomes the outcome `inconclusive`, exit 2. */
export class InconclusiveError extends Error {
  override readonly name = 'InconclusiveError';
}

/** Node's own errors are not `instanceof Error` across realms (jest), so look at the shape. */
export const messageOf = (error: unknown): string =>
  Error.isError(error) ? error.message : typeof error === 'string' ? error : JSON.stringify(error);

export const codeOf = (error: unknown): string | undefined =>
  Error.isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
