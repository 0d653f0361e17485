/** A statement without what does not matter: case, white space, comments, literals. For recognising it; as text for people see redact.ts. */
import { nameOf, type Token } from './lexer.ts';
import { perStatement } from './per-statement.ts';

const word = (source: string, token: Token): string =>
  token.kind === 'string' ? '?' : (nameOf(source, token) ?? source.slice(token.start, token.end));

export const normalizeStatement = perStatement(({ tokens }, source) =>
  tokens.map((token) => word(source, token)).join(' '),
);

/** Statement by statement, literals kept: tells whether a statement of an edited file was there before. */
export const exactStatement = perStatement(({ tokens }, source) =>
  tokens
    .map((token) => (token.kind === 'string' ? source.slice(token.start, token.end) : word(source, token)))
    .join(' '),
);

/** Whether two texts differ in more than white space at line ends: what a checksum over lines would notice. */
export const sameText = (a: string, b: string): boolean => a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
