import type { EnvRule } from '../rule.ts';
import { emptyVariable } from './empty-variable.ts';
import { forbiddenValue } from './forbidden-value.ts';
import { malformedValue } from './malformed-value.ts';
import { missingVariable } from './missing-variable.ts';
import { newVariable } from './new-variable.ts';
import { nothingMapped } from './nothing-mapped.ts';
import { placeholderValue } from './placeholder-value.ts';
import { staleDocument } from './stale-document.ts';
import { undeclaredVariable } from './undeclared-variable.ts';
import { valueChangedByParser } from './value-changed-by-parser.ts';
import { vanishedVariable } from './vanished-variable.ts';

export const ENV_RULES: readonly EnvRule[] = [
  emptyVariable,
  forbiddenValue,
  malformedValue,
  missingVariable,
  newVariable,
  nothingMapped,
  placeholderValue,
  staleDocument,
  undeclaredVariable,
  valueChangedByParser,
  vanishedVariable,
];
