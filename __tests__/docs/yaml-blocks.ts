// The fenced YAML of a page.
export interface Block {
  /** `README.md:40` */
  place: string;
  text: string;
}

/** Fenced blocks of a language, without the indentation of the list they may stand in. */
export function blocksOf(page: string, text: string, language: RegExp): Block[] {
  return [...text.matchAll(/^([ \t]*)```(\w*)[^\n]*\n([\s\S]*?)^\1```[ \t]*$/gm)].flatMap((match) => {
    const [, indent = '', name = '', body = ''] = match;
    if (!language.test(name)) return [];
    const line = text.slice(0, match.index).split('\n').length + 1;
    return [{ place: `${page}:${line}`, text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), '') }];
  });
}

export const kindOf = ({ text }: Block): 'workflow' | 'steps' | 'configuration' =>
  /^jobs:/m.test(text) ? 'workflow' : /^- /m.test(text) ? 'steps' : 'configuration';

/** Steps alone, in the smallest workflow around them. */
export const asWorkflow = (steps: string, head = 'on: push\n'): string =>
  `${head}jobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps.replace(/^(?=.)/gm, '      ')}`;
