/** The parser's tree, read from outside: children without comments and types. */
import type { SyntaxNode } from '@lezer/common';
import type { Expression, Place } from './syntax.ts';

/** Deeper than any code that people write; what lies below is unknown. */
export const MAX_DEPTH = 300;

export interface Source {
  text: string;
  broken: Place[];
}

const LEFT_OUT =
  /^(?:LineComment|BlockComment|TypeAnnotation|TypeParamList|TypeArgList|TypePredicate|Decorator|Privacy|Optional|;|declare|abstract|readonly|override|public|private|protected|implements)$/;

/** Children that mean something; the places of what could not be parsed go to `broken`. */
export function childrenOf(node: SyntaxNode, source: Source): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.type.isError) source.broken.push(placeOf(child));
    else if (!LEFT_OUT.test(child.name)) children.push(child);
  }
  return children;
}

export const placeOf = (node: SyntaxNode): Place => ({ start: node.from, end: node.to });

export const textOf = (node: SyntaxNode, source: Source): string => source.text.slice(node.from, node.to);

export const unknownAt = (node: SyntaxNode): Expression => ({ kind: 'unknown', ...placeOf(node) });

/** The node of that name among children. */
export const named = (children: readonly SyntaxNode[], ...names: string[]): SyntaxNode | undefined =>
  children.find((child) => names.includes(child.name));

export const has = (children: readonly SyntaxNode[], name: string): boolean => named(children, name) !== undefined;

/** The nodes between two marks of punctuation, in groups that commas part. */
export function groupsOf(children: readonly SyntaxNode[]): SyntaxNode[][] {
  const groups: SyntaxNode[][] = [[]];
  for (const child of children) {
    if (/^[()[\]{}]$/.test(child.name)) continue;
    if (child.name === ',') groups.push([]);
    else groups.at(-1)?.push(child);
  }
  return groups;
}
