/** All findings, in blocks: what stops the deploy opened, the rest folded, within a limit, and every one named or counted. */
import { type Finding, type State, sortFindings } from '../../core/finding.ts';
import { describeFindings, type Report } from '../../core/report.ts';
import { isBlocking } from '../../core/verdict.ts';
import { type Block, toBlocks } from '../blocks.ts';
import { SEVERITY_ICONS, worstOf } from '../severity-words.ts';
import { bytesOf, fitPieces, type Step } from './fit.ts';
import { blockText, type Entry, type PlannedBlock, planBlock, type Rank } from './markdown-block.ts';
import { FORMS } from './markdown-finding.ts';
import type { Look } from './markdown-place.ts';

/** A comment is read on a phone: so many blocks are opened, and so many findings in a block. The rest is folded. */
const OPENED_BLOCKS = 10;
const OPENED_IN_BLOCK = 10;

const isRank =
  (rank: Rank) =>
  (entry: Entry): boolean =>
    entry.rank === rank;

/** Excerpts go first, then details, then lines, least severe first; what is opened keeps its details longest. */
const STEPS: readonly Step<Entry>[] = [
  { applies: isRank('rest'), form: FORMS.withoutExcerpt },
  { applies: isRank('rest'), form: FORMS.brief },
  { applies: isRank('rest'), form: FORMS.line },
  { applies: isRank('known'), form: FORMS.counted },
  { applies: isRank('ignored'), form: FORMS.counted },
  { applies: isRank('folded'), form: FORMS.withoutExcerpt },
  { applies: isRank('folded'), form: FORMS.brief },
  { applies: isRank('folded'), form: FORMS.line },
  { applies: isRank('rest'), form: FORMS.counted },
  { applies: isRank('folded'), form: FORMS.counted },
  { applies: () => true, form: FORMS.withoutExcerpt },
  { applies: () => true, form: FORMS.brief },
  { applies: () => true, form: FORMS.line },
];

export interface Body {
  text: string;
  /** A finding that is new is not there in full. */
  shortened: boolean;
}

/** At most `limit` bytes, as long as a few lines that count fit into them. */
export function bodyOf(report: Report, findings: readonly Finding[], look: Look, limit: number): Body {
  const blocks = planBlocks(report, findings, look);
  const entries = blocks.flatMap((block) => block.entries);
  const pieces = entries.map((entry) => ({ subject: entry, sizes: entry.sizes }));
  // Sizes are an estimate from above but for the few lines between the groups; what is too long all the same is fitted again.
  for (let budget = limit; ; budget -= Math.max(500, limit >> 4)) {
    const chosen = fitPieces(pieces, STEPS, budget);
    const text = assemble(blocks, chosen, look);
    if (bytesOf(text) <= limit || budget < 0) {
      const shortened = chosen.some((form, index) => form > FORMS.full && entries[index]?.finding.state === 'new');
      return { text, shortened };
    }
  }
}

function planBlocks(report: Report, findings: readonly Finding[], look: Look): PlannedBlock[] {
  const floor = report.failOn === 'never' ? 'high' : report.failOn;
  const sorted = sortFindings(findings);
  let opened = 0;
  const ranksOf = (block: Block): Rank[] => {
    const isOpen = block.findings.some((finding) => isBlocking(finding, floor)) && opened++ < OPENED_BLOCKS;
    return block.findings.map((finding, index) => {
      if (!isBlocking(finding, floor)) return 'rest';
      return isOpen && index < OPENED_IN_BLOCK ? 'opened' : 'folded';
    });
  };
  const ofState = (state: State): Block[] => toBlocks(sorted.filter((finding) => finding.state === state));
  const marked = (['known', 'ignored'] as const).flatMap((rank) =>
    ofState(rank).map((block) =>
      planBlock(
        block,
        block.findings.map(() => rank),
        look,
      ),
    ),
  );
  return [...ofState('new').map((block) => planBlock(block, ranksOf(block), look)), ...marked];
}

/** A planned block with the forms of its entries. */
interface Chosen {
  block: PlannedBlock;
  forms: readonly number[];
}

function assemble(blocks: readonly PlannedBlock[], chosen: readonly number[], look: Look): string {
  let from = 0;
  const all = blocks.map((block): Chosen => {
    const forms = chosen.slice(from, from + block.entries.length);
    from += block.entries.length;
    return { block, forms };
  });
  const of = (rank: Rank): Chosen[] => all.filter(({ block }) => block.entries[0]?.rank === rank);
  const counted = (...ranks: Rank[]): Finding[] =>
    all.flatMap(({ block, forms }) =>
      block.entries
        .filter(({ rank }, index) => ranks.includes(rank) && (forms[index] ?? 0) >= FORMS.counted)
        .map(({ finding }) => finding),
    );
  const stops = (found: readonly Finding[]) =>
    `${SEVERITY_ICONS[worstOf(found)]} More that stops the deploy: ${describeFindings(found)}`;
  const rest = (found: readonly Finding[]) =>
    `${SEVERITY_ICONS[worstOf(found)]} Does not stop the deploy: ${describeFindings(found)}`;
  return [
    joinBlocks(of('opened'), look),
    foldGroup(of('folded'), counted('opened', 'folded'), stops, look),
    foldGroup(of('rest'), counted('rest'), rest, look),
    foldGroup(of('known'), counted('known'), (found) => `${numberOf(found)} known already`, look),
    foldGroup(of('ignored'), counted('ignored'), (found) => `${numberOf(found)} ignored`, look),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const numberOf = (findings: readonly Finding[]): string => findings.length.toLocaleString('en-US');

/** Blocks, then one list of what is only lines. */
function joinBlocks(blocks: readonly Chosen[], look: Look): string {
  const texts = blocks.map(({ block, forms }) => blockText(block, forms, look)).filter(({ text }) => text !== '');
  const of = (kind: 'block' | 'list'): string[] => texts.filter((text) => text.kind === kind).map(({ text }) => text);
  return [...of('block'), of('list').join('\n')].filter((part) => part !== '').join('\n\n');
}

function foldGroup(
  blocks: readonly Chosen[],
  counted: readonly Finding[],
  describe: (findings: readonly Finding[]) => string,
  look: Look,
): string {
  const shown = blocks.flatMap(({ block, forms }) =>
    block.entries.filter((_, index) => (forms[index] ?? 0) < FORMS.counted).map(({ finding }) => finding),
  );
  if (shown.length + counted.length === 0) return '';
  const more =
    counted.length === 0 ? '' : `**${numberOf(counted)} more, counted here only:** ${describeFindings(counted)}.`;
  if (shown.length === 0) return more;
  const inside = [joinBlocks(blocks, look), more].filter((part) => part !== '').join('\n\n');
  return `<details><summary>${describe([...shown, ...counted])}</summary>\n\n${inside}\n\n</details>`;
}
