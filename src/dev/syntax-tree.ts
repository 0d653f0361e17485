/** Syntax trees of JavaScript and TypeScript by @babel/parser, without their types. */
import { parse } from '@babel/parser';

export interface OracleFile {
  path: string;
  text: string;
}

/** Of Babel's tree, whose kinds the oracle asks for by name. */
export interface Node {
  type: string;
  [key: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
export const nodeOf = (value: unknown): Node | undefined => (isNode(value) ? value : undefined);
export const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
export const nameOf = (value: unknown): string =>
  isNode(value) && value.type === 'Identifier' ? String(value['name']) : '';
export const textOf = (value: unknown): string | undefined => {
  if (!isNode(value)) return undefined;
  if (value.type === 'StringLiteral') return String(value['value']);
  if (value.type !== 'TemplateLiteral' || nodesOf(value['expressions']).length > 0) return undefined;
  const cooked = nodesOf(value['quasis'])[0]?.['value'];
  return typeof cooked === 'object' && cooked !== null && 'cooked' in cooked ? String(cooked.cooked) : undefined;
};

/** The tree of a file; undefined where the parser gives up. */
export function treeOf({ path, text }: OracleFile): Node | undefined {
  const isTypeScript = /\.[mc]?tsx?$/.test(path);
  const jsx = !/\.[mc]?ts$/.test(path);
  for (const extra of [[], ['flow' as const]]) {
    if (extra.length > 0 && isTypeScript) break;
    try {
      return parse(text, {
        sourceType: 'unambiguous',
        errorRecovery: true,
        allowReturnOutsideFunction: true,
        allowAwaitOutsideFunction: true,
        plugins: [
          ...(isTypeScript ? ['typescript' as const] : extra),
          ...(jsx ? ['jsx' as const] : []),
          'decorators-legacy',
        ],
      }).program as unknown as Node;
    } catch {
      // The next dialect.
    }
  }
  return undefined;
}

const SKIPPED = new Set([
  'typeAnnotation',
  'typeParameters',
  'returnType',
  'typeArguments',
  'superTypeParameters',
  'implements',
  'leadingComments',
  'trailingComments',
  'innerComments',
  'loc',
  'extra',
  'predicate',
]);
const KEPT = new Set([
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
  'TSParameterProperty',
  'TSExportAssignment',
  'TSModuleDeclaration',
  'TSModuleBlock',
  'TSEnumDeclaration',
  'TSEnumMember',
  'TSEnumBody',
  'TSInstantiationExpression',
  'TSImportEqualsDeclaration',
  'TSExternalModuleReference',
]);
const isType = (node: Node): boolean => node.type.startsWith('TS') && !KEPT.has(node.type);

export const childrenOf = (node: Node): Node[] => {
  const found: Node[] = [];
  for (const key of Object.keys(node)) {
    if (SKIPPED.has(key)) continue;
    const value = node[key];
    if (Array.isArray(value)) for (const each of value) if (isNode(each)) found.push(each);
    if (isNode(value)) found.push(value);
  }
  return found.filter((each) => !isType(each));
};

/** Without casts. */
export function bare(node: Node | undefined): Node | undefined {
  let inner = node;
  while (
    inner !== undefined &&
    /^(?:TSAsExpression|TSNonNullExpression|TSSatisfiesExpression|TSTypeAssertion|ParenthesizedExpression|TypeCastExpression|TSInstantiationExpression)$/.test(
      inner.type,
    )
  )
    inner = nodeOf(inner['expression']);
  return inner;
}

export const isFunction = (node: Node): boolean =>
  /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ObjectMethod|ClassMethod|ClassPrivateMethod)$/.test(
    node.type,
  );
