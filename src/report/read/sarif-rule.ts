/** The rule of a result, and how bad it is. */
import type { Severity } from '../../core/severity.ts';
import { present, type SarifComponent, type SarifResult, type SarifRule, type SarifRun } from './sarif-schema.ts';
import { isSecretName } from './secret-name.ts';

/** What results refer to, looked up once for all of them: a log may have a hundred thousand of each. */
export interface RuleBook {
  byId: ReadonlyMap<string, SarifRule>;
  driver: SarifComponent | undefined;
  extensions: readonly (SarifComponent | undefined)[];
  /** Components by name and by guid. */
  named: ReadonlyMap<string, SarifComponent>;
  /** Levels that an invocation set, by rule id and by index among the driver's rules. */
  overrides: ReadonlyMap<string | number, string>;
}

export interface FoundRule {
  /** As the result calls it: more exact than the rule's own id where ids are hierarchical. */
  id: string;
  rule: SarifRule | undefined;
  component: SarifComponent | undefined;
}

export function ruleBookOf(run: SarifRun): RuleBook {
  const driver = run.tool?.driver;
  const extensions = run.tool?.extensions ?? [];
  const byId = new Map<string, SarifRule>();
  for (const component of [driver, ...extensions])
    for (const rule of present(component?.rules))
      if (rule.id !== undefined && !byId.has(rule.id)) byId.set(rule.id, rule);
  const named = new Map<string, SarifComponent>();
  for (const component of present([driver, ...extensions]))
    for (const name of [component.name, component.guid])
      if (name !== undefined && !named.has(name)) named.set(name, component);
  return { byId, driver, extensions, named, overrides: overridesOf(run) };
}

/** §3.20.5: an invocation can set a rule to another level than its own. */
function overridesOf(run: SarifRun): Map<string | number, string> {
  const levels = new Map<string | number, string>();
  for (const invocation of present(run.invocations))
    for (const { descriptor, configuration } of present(invocation.ruleConfigurationOverrides)) {
      const key = descriptor?.id ?? (descriptor?.toolComponent === undefined ? descriptor?.index : undefined);
      if (key !== undefined && configuration?.level !== undefined) levels.set(key, configuration.level);
    }
  return levels;
}

/** §3.27.5 to §3.27.7: `rule`, `ruleId` and `ruleIndex` may each say it, or all of them. */
export function ruleOf({ rule: reference, ruleId, ruleIndex }: SarifResult, book: RuleBook): FoundRule {
  const component = componentOf(reference?.toolComponent, book);
  const indexed = component?.rules?.[reference?.index ?? ruleIndex ?? -1];
  const id = ruleId ?? reference?.id ?? indexed?.id ?? '';
  // An index that points at another rule is a mistake of the tool; the name is what people see.
  const rule = indexed?.id === undefined || isUnder(id, indexed.id) ? (indexed ?? byName(id, book)) : byName(id, book);
  return { id: id === '' ? (rule?.name ?? 'unnamed') : id, rule, component };
}

function componentOf(
  reference: { index?: number | undefined; name?: string | undefined; guid?: string | undefined } | undefined,
  { driver, extensions, named }: RuleBook,
): SarifComponent | undefined {
  if (reference === undefined) return driver;
  if (reference.index !== undefined) return extensions[reference.index];
  return named.get(reference.guid ?? '') ?? named.get(reference.name ?? '') ?? driver;
}

const isUnder = (id: string, ruleId: string): boolean => id === ruleId || id.startsWith(`${ruleId}/`);

/** `CA1000/1` is a case of the rule `CA1000`: §3.5.4. */
function byName(id: string, { byId }: RuleBook): SarifRule | undefined {
  for (let name = id, depth = 0; name !== '' && depth < 10; depth++) {
    const rule = byId.get(name);
    if (rule !== undefined) return rule;
    name = name.slice(0, Math.max(0, name.lastIndexOf('/')));
  }
  return undefined;
}

const LEVELS: Readonly<Record<string, Severity>> = { error: 'high', warning: 'medium', note: 'low', none: 'low' };

/** `security-severity` where the tool gives one, else the level: of the result, as configured, of the rule, `warning`. */
export function severityOf(result: SarifResult, found: FoundRule, { overrides }: RuleBook): Severity {
  const score = scoreOf(result.properties) ?? scoreOf(found.rule?.properties);
  if (score !== undefined) return score;
  const override =
    overrides.get(found.id) ?? overrides.get(found.rule?.id ?? '') ?? overrides.get(result.ruleIndex ?? -1);
  const levels = [result.level, override, found.rule?.defaultConfiguration?.level];
  const level = levels.find((each) => each !== undefined && Object.hasOwn(LEVELS, each)) ?? 'warning';
  return LEVELS[level] ?? 'medium';
}

/** The steps of code scanning: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning#reportingdescriptor-object */
function scoreOf(properties: SarifResult['properties']): Severity | undefined {
  const given = properties?.['security-severity'];
  if (given === undefined || String(given).trim() === '') return undefined;
  const score = Number(given);
  if (!(score >= 0 && score <= 10)) return undefined;
  return score >= 9 ? 'blocker' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
}

/** What the rule points at must not be shown: better an excerpt too few. */
export const isAboutSecrets = (tool: string, { id, rule }: FoundRule): boolean =>
  isSecretName(tool, id, rule?.name ?? '') ||
  present(rule?.properties?.tags?.slice(0, 50)).some((tag) => /secret/i.test(tag.slice(0, 100)));
