/** Variables that a class with decorators declares. */
import type { Linking } from './linking.ts';
import type { SourceModule } from './module.ts';
import type { Field } from './schema-fields.ts';
import { IDENTIFIER, past, startsLine } from './tokens.ts';

/** Fields of a class that class-validator checks (https://docs.nestjs.com/techniques/configuration#custom-validate-function). */
export function fieldsOfClass(module: SourceModule, at: number, linking: Linking): Field[] {
  const target = linking.name(module, module.tokens.words[at] ?? '', at);
  if (target?.binding?.kind !== 'class') return [];
  const { tokens } = target.module;
  const { words, kinds } = tokens;
  let open = target.binding.token;
  while (open < tokens.count && words[open] !== '{') open++;
  const fields: Field[] = [];
  let decorators: string[] = [];
  let hasDecorators = false;
  for (let next = open + 1; next < past(tokens, open) - 1; ) {
    if (words[next] === '@') {
      decorators.push(words[next + 1] ?? '');
      hasDecorators = true;
      next = words[next + 2] === '(' ? past(tokens, next + 2) : next + 2;
      continue;
    }
    const isModifier = /^(?:public|readonly|declare)$/.test(words[next] ?? '');
    if (
      !isModifier &&
      kinds[next] === IDENTIFIER &&
      /^[A-Z]/.test(words[next] ?? '') &&
      /^[:!?=]$/.test(words[next + 1] ?? '')
    ) {
      const rest = pastField(target.module, next);
      const mayMiss =
        words[next + 1] === '?' || words.slice(next, rest).includes('=') || decorators.includes('IsOptional');
      const type = decorators.includes('IsUrl')
        ? 'url'
        : decorators.includes('IsPort')
          ? 'port'
          : decorators.includes('IsEnum') || decorators.includes('IsIn')
            ? 'enum'
            : decorators.includes('IsEmail')
              ? 'email'
              : decorators.some((each) => /^Is(?:Number|Int)$/.test(each))
                ? 'number'
                : decorators.includes('IsBoolean')
                  ? 'boolean'
                  : undefined;
      fields.push({
        name: words[next] ?? '',
        token: next,
        module: target.module,
        hasDefault: mayMiss,
        required: !mayMiss,
        ...(type === undefined ? {} : { type }),
      });
      next = rest;
      decorators = [];
      continue;
    }
    next = isModifier ? next + 1 : past(tokens, next);
  }
  return hasDecorators ? fields : [];
}

/** Behind a field: its `;`, or where the next decorator or the next field begins. */
function pastField({ tokens }: SourceModule, at: number): number {
  const { words, kinds, count } = tokens;
  let next = at + 1;
  while (next < count && !/^[;}@]$/.test(words[next] ?? '')) {
    const isField = kinds[next] === IDENTIFIER && /^[:!?]$/.test(words[next + 1] ?? '');
    if (isField && startsLine(tokens, next)) break;
    next = past(tokens, next);
  }
  return next;
}
