/** What reading expressions and statements share: children without comments, and how deep to go. */
import type { SyntaxNode } from '@lezer/common';

export interface Source {
  text: string;
}

/** Deeper than any program that people write; what lies below is not read. */
export const MAX_DEPTH = 250;

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name !== 'Comment') children.push(child);
  return children;
}

export const textOf = (node: SyntaxNode, { text }: Source): string => text.slice(node.from, node.to);

/** Splits at children of that name; an empty last part (a trailing comma) is left out. */
export function split(nodes: readonly SyntaxNode[], separator: string): SyntaxNode[][] {
  const parts: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === separator) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts.at(-1)?.length === 0 ? parts.slice(0, -1) : parts;
}
