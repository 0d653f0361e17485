import type { EnvRule } from '../rule.ts';
import { allSecrets } from './all-secrets.ts';
import { codeFallbackSecret } from './code-fallback-secret.ts';
import { commandInValue } from './command-in-value.ts';
import { cookieDomainShared } from './cookie-domain-shared.ts';
import { corsWildcard } from './cors-wildcard.ts';
import { cutValue } from './cut-value.ts';
import { debugInProduction } from './debug-in-production.ts';
import { emptyVariable } from './empty-variable.ts';
import { envsubstGap } from './envsubst-gap.ts';
import { expiredValue } from './expired-value.ts';
import { falseDeployment } from './false-deployment.ts';
import { forbiddenValue } from './forbidden-value.ts';
import { halfSetGroup } from './half-set-group.ts';
import { keyPairMismatch } from './key-pair-mismatch.ts';
import { liveKeyElsewhere } from './live-key-elsewhere.ts';
import { localhostInProduction } from './localhost-in-production.ts';
import { malformedValue } from './malformed-value.ts';
import { missingVariable } from './missing-variable.ts';
import { newVariable } from './new-variable.ts';
import { noJobEnvironment } from './no-job-environment.ts';
import { noOwner } from './no-owner.ts';
import { nothingMapped } from './nothing-mapped.ts';
import { placeholderValue } from './placeholder-value.ts';
import { plainHttp } from './plain-http.ts';
import { readDifferently } from './read-differently.ts';
import { rotationOverdue } from './rotation-overdue.ts';
import { sameDatabase } from './same-database.ts';
import { sameSecret } from './same-secret.ts';
import { secretExposed } from './secret-exposed.ts';
import { secretNotPassed } from './secret-not-passed.ts';
import { severalNames } from './several-names.ts';
import { staleDocument } from './stale-document.ts';
import { swappedKey } from './swapped-key.ts';
import { testKeyInProduction } from './test-key-in-production.ts';
import { textReadAsTrue } from './text-read-as-true.ts';
import { tlsVerificationOff } from './tls-verification-off.ts';
import { trackedEnvFile } from './tracked-env-file.ts';
import { undeclaredVariable } from './undeclared-variable.ts';
import { unfilledReference } from './unfilled-reference.ts';
import { unmappedVariable } from './unmapped-variable.ts';
import { valueChangedByParser } from './value-changed-by-parser.ts';
import { vanishedVariable } from './vanished-variable.ts';
import { weakSecret } from './weak-secret.ts';
import { whiteSpace } from './white-space.ts';
import { wrappedQuotes } from './wrapped-quotes.ts';
import { wrongEnvironment } from './wrong-environment.ts';

export const ENV_RULES: readonly EnvRule[] = [
  allSecrets,
  codeFallbackSecret,
  commandInValue,
  cookieDomainShared,
  corsWildcard,
  cutValue,
  debugInProduction,
  emptyVariable,
  envsubstGap,
  expiredValue,
  falseDeployment,
  forbiddenValue,
  halfSetGroup,
  keyPairMismatch,
  liveKeyElsewhere,
  localhostInProduction,
  malformedValue,
  missingVariable,
  newVariable,
  noJobEnvironment,
  noOwner,
  nothingMapped,
  placeholderValue,
  plainHttp,
  readDifferently,
  rotationOverdue,
  sameDatabase,
  sameSecret,
  secretExposed,
  secretNotPassed,
  severalNames,
  staleDocument,
  swappedKey,
  testKeyInProduction,
  textReadAsTrue,
  tlsVerificationOff,
  trackedEnvFile,
  undeclaredVariable,
  unfilledReference,
  unmappedVariable,
  valueChangedByParser,
  vanishedVariable,
  weakSecret,
  whiteSpace,
  wrappedQuotes,
  wrongEnvironment,
];
