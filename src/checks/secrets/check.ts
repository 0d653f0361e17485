import type { SecretsSection } from '../../config/sections/secrets.ts';
import { InconclusiveError, UserError } from '../../core/errors.ts';
import { countOf, type LeftOut } from '../../core/outcome.ts';
import type { Part } from '../../core/shards.ts';
import { printable } from '../../core/text.ts';
import type { Git, Range } from '../../io/git.ts';
import type { Check, CheckContext, CheckResult } from '../check.ts';
import { collectFromGit, MAX_BYTES } from './collect/from-git.ts';
import { collectFromHistory } from './collect/from-history.ts';
import { collectFromTree } from './collect/from-tree.ts';
import { ignoredPaths } from './collect/ignored-paths.ts';
import { addCollected, type Collected } from './collect/sighting.ts';
import { MAX_DECODED, MAX_DEPTH, MAX_MATCHES, MAX_MEMBERS } from './engine/encoded/limits.ts';
import { withoutAllowed } from './judge/allowed.ts';
import { type Exposure, exposuresOf } from './judge/exposure.ts';
import { toFinding } from './judge/finding.ts';
import { type Group, groupPlaces, ruleOf } from './judge/group.ts';
import { knownOnBase } from './judge/known.ts';
import { placeSightings } from './judge/place.ts';
import { silencing } from './judge/silence.ts';
import { variableWith } from './judge/variable.ts';
import type { CustomRules } from './other-tools/custom-rules.ts';
import type { RulesFile } from './other-tools/rules-file.ts';
import { type OtherTools, type ReadTools, readOtherTools } from './other-tools/settings.ts';
import { reasonOf } from './reason-of.ts';
import { fillExample } from './rules/fill-example.ts';
import { rules } from './rules/index.ts';
import { scanContent } from './scanner.ts';
import { type VerifySettings, verifyGroups } from './verify/verify.ts';

export interface SecretsSettings extends SecretsSection, VerifySettings {
  /** In a look at the history: leave out what no reference leads to. */
  onlyReachable?: boolean;
  /** Folder in which a look at the history keeps what it has looked at. Absolute. */
  cache?: string;
  /** Which part of the history is looked at; absent: all of it. */
  shard?: Part;
  /** What is taken over from gitleaks, betterleaks and detect-secrets; absent: nothing. */
  otherTools?: OtherTools;
}

/** Looks for credentials in a change, in the history or in files. Only where it is told to, providers are asked whether one still works. */
export const secretsCheck: Check<SecretsSettings> = {
  word: 'secrets',
  summary: 'Is there a credential in this change, in the history or in the build output?',
  rules,
  run,
  async runExample(ruleId, example) {
    const [text, custom] = await customExample(fillExample(ruleId, example));
    const { hits } = scanContent(Buffer.from(text), { path: '', generic: true, ...custom });
    return hits.map(ruleOf);
  },
};

/** An example of a custom rule is the rule, a line `--- file`, and the file. */
async function customExample(example: string): Promise<[text: string, custom: { custom?: CustomRules }]> {
  const [rules = '', text] = example.split(/^--- .*\n/m);
  if (text === undefined) return [example, {}];
  return [text, { custom: await loadRules([{ path: '.gitleaks.toml', text: rules }]) }];
}

/** Loaded where there are rules: a run without them need not wait for what reads them. */
const loadRules = async (files: readonly RulesFile[]): Promise<CustomRules> =>
  (await import('./other-tools/custom-rules.ts')).customRules(files);

async function run(context: CheckContext, settings: SecretsSettings): Promise<CheckResult> {
  const ignored = ignoredPaths(settings['ignore-paths']);
  const isIgnored = ignored.covers;
  const { generic } = settings;
  const tools = await readOtherTools(settings.otherTools);
  const custom = await compiledOrProblem(tools);
  const rules = custom === undefined ? undefined : tools.rules;
  const history = historyOf(context);
  const uncommitted = new Set(context.scope.kind === 'change' ? context.scope.uncommitted : []);
  const tip: Tip =
    history === undefined ? { paths: new Map(), problems: [] } : await tipOf(history.git, context, uncommitted);
  const tipPaths = (oid: string): readonly string[] => tip.paths.get(oid) ?? [];

  const own = { generic, ...(custom && { custom }) };
  const tree = { tree: context.head, isIgnored, ...own };
  const source = { tipPaths, isIgnored, ...own, progress: context.progress };
  const collected =
    history === undefined
      ? await collectFromTree(tree)
      : context.scope.kind === 'history'
        ? await collectFromHistory({
            ...source,
            ...history,
            threads: context.threads,
            ...(rules && { rules }),
            unreachable: !settings.onlyReachable,
            ...(settings.cache === undefined ? {} : { cache: settings.cache }),
            ...(settings.shard === undefined ? {} : { shard: settings.shard }),
          })
        : await collectFromGit({ ...source, ...history });
  if (uncommitted.size > 0) addCollected(collected, await collectFromTree({ ...tree, only: uncommitted }));
  const { kept, allowed } = withoutAllowed(collected.sightings);
  const placed = placeSightings(kept, { tipPaths, isIgnored });
  const groups = groupPlaces(placed.filter(({ path }) => path === '' || !isIgnored(path)));

  const { scope, base, changes } = context;
  const isKnown = scope.kind === 'change' && base !== undefined ? knownOnBase(base, changes, own) : async () => false;
  const inline = scope.kind === 'change' || scope.kind === 'tree';
  const silencedBy = silencing(placed, tools.silencers);
  const exposures = history === undefined ? new Map<Group, Exposure>() : await exposuresOf(history.git, groups);
  const verification = await verifyGroups(
    context,
    groups.filter((group) => silencedBy(group) === undefined && settings.isSettled?.(group) !== true),
    settings,
  );
  const { verified } = verification;
  const { variables, environment } = context;
  const findings = [];
  for (const group of groups) {
    const exposure = exposures.get(group);
    const word = verified.get(group);
    const variable = variableWith(group.places[0].hit, variables);
    const finding = toFinding(group, {
      known: await isKnown(group),
      ignored: silencedBy(group),
      inline,
      ...(scope.kind === 'change' || scope.kind === 'history' ? { commits: scope.kind } : {}),
      ...(exposure === undefined ? {} : { exposure }),
      ...(word === undefined ? {} : { verified: word }),
      ...(variable === undefined
        ? {}
        : { variable: { name: variable, ...(environment === undefined ? {} : { environment }) } }),
    });
    // A local database's `user:password` is advice while it is there; once it is gone there is nothing to rotate.
    const isAdvice = finding.severity === 'low' && word === undefined;
    if (isAdvice && finding.location.kind !== 'file') collected.coverage.samples++;
    else findings.push(finding);
  }

  const gaps = [...tools.problems, ...damageOf(collected), ...crowdsOf(collected), ...collected.problems];
  // A log or a folder of build output is not what the globs are about.
  const isRepository = scope.kind !== 'stdin' && scope.kind !== 'folder';
  const useless = isRepository ? await ignored.notices(context.head) : [];
  const notices = [...useless, ...tools.notes, ...collected.notes, ...(custom?.notes ?? []), ...verification.notices];
  const told = [...verified.values()].filter(({ state }) => state !== 'unknown').length;
  return {
    status: gaps.length === 0 ? 'completed' : 'inconclusive',
    ...(gaps.length === 0 ? {} : { reason: reasonOf(gaps) }),
    coverage: { ...coverageOf(collected), ...(told > 0 ? { 'verified tokens': told } : {}) },
    leftOut: leftOutOf(collected, allowed, settings.otherTools?.rules?.path),
    findings,
    ...(tools.problems.length === 0 ? {} : { misconfigured: true }),
    ...(collected.shard === undefined ? {} : { shard: collected.shard }),
    ...(notices.length === 0 ? {} : { notices }),
    ...(inline ? { examined: [...collected.paths].sort() } : {}),
  };
}

/** What our own rules can see is told all the same where the team's cannot be read. */
async function compiledOrProblem({ rules, problems }: ReadTools): Promise<CustomRules | undefined> {
  if (rules === undefined) return undefined;
  try {
    return await loadRules(rules);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.push(`${error.message} ${error.advice}`);
    return undefined;
  }
}

/** What history is to be read; undefined where files are. */
function historyOf({ scope, git }: CheckContext): { git: Git; range: Range } | undefined {
  if (scope.kind !== 'change' && scope.kind !== 'history') return undefined;
  if (git === undefined)
    throw new InconclusiveError(
      'There is no git repository here, so the commits cannot be read. Check out before this step.',
    );
  const range: Range =
    scope.kind === 'change' ? { from: [scope.head], notFrom: [scope.base] } : { from: 'all', notFrom: [] };
  return { git, range };
}

interface Tip {
  /** The paths of every object that would be deployed. */
  paths: ReadonlyMap<string, string[]>;
  /** Why they are not known, where the repository is damaged: the objects are read all the same. */
  problems: readonly string[];
}

/** A file that is changed on disk is no longer its committed content. */
async function tipOf(git: Git, { scope, head }: CheckContext, uncommitted: ReadonlySet<string>): Promise<Tip> {
  const commit = scope.kind === 'change' || scope.kind === 'history' ? scope.head : undefined;
  try {
    const listed = await head.list();
    const hasIds = listed.some(({ oid }) => oid !== undefined);
    const entries = hasIds || commit === undefined ? listed : await git.listTree(commit);
    const paths = new Map<string, string[]>();
    for (const { oid, path } of entries) {
      if (oid === undefined || uncommitted.has(path)) continue;
      const known = paths.get(oid);
      if (known === undefined) paths.set(oid, [path]);
      else known.push(path);
    }
    return { paths, problems: [] };
  } catch (error) {
    if (!(error instanceof InconclusiveError)) throw error;
    return { paths: new Map(), problems: [error.message] };
  }
}

/** A repository that lacks objects cannot be proven clean. */
function damageOf({ leftOut: { unreadable }, missing, damaged }: Collected): string[] {
  const reasons: string[] = [];
  if (missing.size > 0)
    reasons.push(
      `the repository lacks ${countOf(missing.size, 'objects')} that its commits name (${someOf(missing)}); \`git fsck\` lists them, a fresh clone has them`,
    );
  if (damaged.size > 0)
    reasons.push(
      `${countOf(damaged.size, 'objects')} of the repository cannot be read (${someOf(damaged)}); \`git fsck\` says why, a fresh clone has them`,
    );
  if (unreadable > 0)
    reasons.push(
      `${countOf(unreadable, 'files')} could not be read: nobody may, a folder stands in their place, or their names are no UTF-8`,
    );
  return reasons;
}

/** Behind what was counted there may be another secret. */
const crowdsOf = ({ crowded }: Collected): string[] =>
  crowded.size === 0
    ? []
    : [
        `only the first ${MAX_MATCHES.toLocaleString('en-US')} credentials and examples of them were looked at in ${countOf(crowded.size, 'files')} (${someOf(crowded)}); where a file is meant to hold so many, leave it out with \`secrets.ignore-paths\``,
      ];

const someOf = (names: ReadonlySet<string>): string =>
  [...names]
    .slice(0, 3)
    .map((name) => printable(name, 100))
    .join(', ') + (names.size > 3 ? ', …' : '');

const coverageOf = ({
  coverage: { commits, objects, seen, files, bytes, samples },
}: Collected): Record<string, number> => ({
  ...(commits > 0 || objects > 0 ? { commits, objects } : {}),
  ...(seen > 0 ? { 'objects seen before': seen } : {}),
  ...(files > 0 ? { files } : {}),
  bytes,
  ...(samples > 0 ? { placeholders: samples } : {}),
});

function leftOutOf({ leftOut, missing, damaged, crowded }: Collected, allowed: number, rules = ''): LeftOut[] {
  const { tooLarge, ignored, links, undecoded, unopened, cut, unreadable } = leftOut;
  const all: LeftOut[] = [
    { what: 'files', count: tooLarge, why: `larger than ${MAX_BYTES / 1024 / 1024} MiB` },
    { what: 'files', count: ignored, why: '`secrets.ignore-paths`' },
    { what: 'objects', count: missing.size, why: 'missing in this repository' },
    { what: 'objects', count: damaged.size, why: 'damaged' },
    { what: 'files', count: unreadable, why: 'could not be read' },
    { what: 'links', count: links, why: 'symbolic links are not followed' },
    {
      what: 'files',
      count: crowded.size,
      why: `only the first ${MAX_MATCHES.toLocaleString('en-US')} credentials of each are told`,
    },
    {
      what: 'encoded parts',
      count: undecoded,
      why: `decoded are ${MAX_DECODED / 1024 / 1024} MiB of a file, ${MAX_MEMBERS} members of an archive, and ${MAX_DEPTH} encodings inside each other`,
    },
    {
      what: 'archive members',
      count: unopened,
      why: 'locked, damaged, or compressed in a way that is not read',
    },
    { what: 'files', count: cut, why: `a rule of ${rules} matched too often there, or took too long` },
    { what: 'credentials', count: allowed, why: `allowed by ${rules}` },
  ];
  return all.filter(({ count }) => count > 0);
}
