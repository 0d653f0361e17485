/** Which parts of a Vue, Svelte or Astro file are code. */
import type { Part } from './tokenize.ts';

const VUE = /<!--|<script\b[^>]*>|<style\b|\{\{|\s(?:v-[\w.:-]+|[:@#][\w.:[\]-]+)=(["'])/gi;
/** Every brace: the lexer passes over those of code it has read. */
const BRACES = /<!--|<script\b[^>]*>|<style\b|\{/gi;

/** In order of their starts; those that begin within another are passed over by the lexer. */
export function markupParts(text: string, extension: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  if (extension === 'astro') {
    const front = /^\ufeff?\s*---[^\n]*\n/.exec(text)?.[0].length;
    if (front !== undefined) {
      const close = /^---/m.exec(text.slice(front));
      const end = close === null ? text.length : front + close.index;
      parts.push({ start: front, end, untilBrace: false });
      at = Math.min(text.length, end + 3);
    }
  }
  const pattern = new RegExp(extension === 'vue' ? VUE : BRACES);
  pattern.lastIndex = at;
  // What was looked for and is nowhere behind is not looked for again.
  const missing = new Set<string>();
  const find = (what: string, from: number): number => {
    if (missing.has(what)) return text.length;
    const found = text.indexOf(what, from);
    if (found === -1) missing.add(what);
    return found === -1 ? text.length : found;
  };
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = pattern.lastIndex;
    const word = match[0].toLowerCase();
    if (word === '<!--') pattern.lastIndex = find('-->', start);
    else if (word.startsWith('<style')) pattern.lastIndex = find('</style', start);
    else if (word.startsWith('<script')) {
      const end = find('</script', start);
      const isData =
        /\stype\s*=\s*["']?(?!module|text\/javascript|text\/typescript|text\/babel|ts|application\/javascript)/i.test(
          word,
        );
      if (!isData && !word.endsWith('/>')) parts.push({ start, end, untilBrace: false });
      pattern.lastIndex = end;
    } else if (word === '{{') {
      const end = find('}}', start);
      parts.push({ start, end, untilBrace: false });
      pattern.lastIndex = end;
    } else if (word === '{') {
      // `{#if x}`, `{:else if x}`, `{@html x}`
      const directive =
        /^\s*(?:[#:@/][\w ]*?(?:if|each|await|key|html|const|debug|render|snippet|then|catch|attach|else)\b|[:/]\w+)/.exec(
          text.slice(start, start + 40),
        );
      parts.push({ start: start + (directive?.[0].length ?? 0), end: text.length, untilBrace: true });
    } else {
      const end = find(match[1] ?? '"', start);
      parts.push({ start, end, untilBrace: false });
      pattern.lastIndex = end;
    }
  }
  return parts;
}
