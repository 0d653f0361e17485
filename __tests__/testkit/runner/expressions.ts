// Expressions as GitHub evaluates them, with GitHub's own parser and evaluator (@actions/expressions). What that package
// leaves to its host is here: finding `${{ }}` in text, the status functions, and which contexts there are.
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { ExpressionData } from '@actions/expressions/data/expressiondata';

/** Contexts by name, as plain JSON values. */
export type Contexts = Readonly<Record<string, unknown>>;

export interface Status {
  /** Of the job so far, or of the jobs needed. */
  success: boolean;
  failure: boolean;
  cancelled: boolean;
}

const STATUS_FUNCTIONS = ['success', 'failure', 'always', 'cancelled'] as const;

/** Evaluates the inside of `${{ }}`. Throws on unknown names, functions and bad syntax, as GitHub refuses the workflow. */
export function evaluateExpression(text: string, contexts: Contexts, status?: Status): unknown {
  return toPlain(evaluate(text, contexts, status));
}

/**
 * A condition: with or without `${{ }}`, and with `success() &&` before it unless it names a status function.
 * An absent or empty condition is `success()`.
 */
export function evaluateCondition(condition: string | undefined, contexts: Contexts, status: Status): boolean {
  const trimmed = condition?.trim() ?? '';
  if (trimmed === '') return status.success;
  const whole = soleExpression(trimmed);
  if (whole === undefined && trimmed.includes('${{')) {
    // GitHub joins the parts to a text, which is always true. Nobody means that.
    throw new Error(`The condition mixes text and an expression, which is always true: ${trimmed}`);
  }
  const expression = whole ?? trimmed;
  const guarded = namesStatusFunction(expression) ? expression : `success() && (${expression})`;
  return isTruthy(evaluate(guarded, contexts, status));
}

/** A value in a workflow: text with expressions in it, or one expression whose value keeps its type. */
export function evaluateValue(value: unknown, contexts: Contexts, status?: Status): unknown {
  if (typeof value !== 'string') return value;
  const whole = soleExpression(value.trim());
  if (whole !== undefined) return evaluateExpression(whole, contexts, status);
  return evaluateText(value, contexts, status);
}

/** A value where GitHub wants text: numbers and booleans are written out, null is empty, objects are refused. */
export function evaluateText(value: unknown, contexts: Contexts, status?: Status): string {
  if (typeof value !== 'string') return toText(value);
  return splitTemplate(value)
    .map((part) => (part.expression ? toText(evaluateExpression(part.text, contexts, status)) : part.text))
    .join('');
}

export function toText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') {
    throw new Error(`${Array.isArray(value) ? 'A sequence' : 'A mapping'} was not expected`);
  }
  return toData(value).coerceString();
}

function evaluate(text: string, contexts: Contexts, status: Status | undefined): ExpressionData {
  const functions = status === undefined ? [] : statusFunctions(status);
  const tokens = new Lexer(text).lex().tokens;
  // The parser returns nothing for an empty expression, whatever its type says.
  const expression: unknown = new Parser(tokens, Object.keys(contexts), functions).parse();
  if (expression === undefined) throw new Error('An expression was expected');
  const root = new data.Dictionary();
  for (const [name, value] of Object.entries(contexts)) root.add(name, toData(value));
  const named = new Map(functions.map((definition) => [definition.name, definition]));
  return new Evaluator(expression as ConstructorParameters<typeof Evaluator>[0], root, named).evaluate();
}

function statusFunctions(status: Status) {
  const answers = { ...status, always: true };
  return STATUS_FUNCTIONS.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: name === 'success' || name === 'failure' ? 255 : 0,
    call: () => new data.BooleanData(answers[name]),
  }));
}

function namesStatusFunction(expression: string): boolean {
  const { tokens } = new Lexer(expression).lex();
  return tokens.some(
    (token, index) =>
      STATUS_FUNCTIONS.some((name) => name === token.lexeme.toLowerCase()) && tokens[index + 1]?.lexeme === '(',
  );
}

/** False, null, 0, NaN and '' are false; everything else, empty objects too, is true. */
function isTruthy(value: ExpressionData): boolean {
  const plain = toPlain(value);
  return plain !== false && plain !== null && plain !== 0 && plain !== '' && !Number.isNaN(plain);
}

function toData(value: unknown): ExpressionData {
  return JSON.parse(JSON.stringify(value ?? null), data.reviver) as ExpressionData;
}

function toPlain(value: ExpressionData): unknown {
  if (value.kind === data.Kind.Number) return value.number();
  return JSON.parse(JSON.stringify(value, data.replacer)) as unknown;
}

function soleExpression(text: string): string | undefined {
  const parts = splitTemplate(text);
  return parts.length === 1 && parts[0]?.expression === true ? parts[0].text : undefined;
}

interface TemplatePart {
  expression: boolean;
  text: string;
}

/** Cuts text at `${{` and `}}`; a `}}` inside quotes belongs to the expression. */
function splitTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let position = 0;
  while (position < text.length) {
    const start = text.indexOf('${{', position);
    if (start < 0) break;
    if (start > position) parts.push({ expression: false, text: text.slice(position, start) });
    const body = /^(?:'(?:[^']|'')*'|(?!\}\})[^'])*/.exec(text.slice(start + 3))?.[0] ?? '';
    const end = start + 3 + body.length;
    if (!text.startsWith('}}', end)) throw new Error(`The expression is not closed: ${text.slice(start)}`);
    parts.push({ expression: true, text: body.trim() });
    position = end + 2;
  }
  if (position < text.length) parts.push({ expression: false, text: text.slice(position) });
  return parts;
}
