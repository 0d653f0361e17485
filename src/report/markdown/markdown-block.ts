/** A block in Markdown: one heading with the place, each finding short, what does not stop the deploy folded, one way to ignore. */
import type { Finding } from '../../core/finding.ts';
import { describeFindings } from '../../core/report.ts';
import { cut } from '../../core/text.ts';
import { sharedBy } from '../block-words.ts';
import type { Block } from '../blocks.ts';
import { SEVERITY_ICONS, worstOf } from '../severity-words.ts';
import { bytesOf } from './fit.ts';
import { BRIEF, FORMS, formsOf, paragraphs } from './markdown-finding.ts';
import { ignoreFold } from './markdown-ignore.ts';
import { type Look, ruleOf, thingName } from './markdown-place.ts';
import { richMarkdown } from './rich-markdown.ts';

/** Opened: stops the deploy. Folded: does so too, but there are many. Rest: does not. */
export type Rank = 'opened' | 'folded' | 'rest' | 'known' | 'ignored';

const isMarked = (rank: Rank | undefined): boolean => rank === 'known' || rank === 'ignored';

/** A finding of a block with all its forms. */
export interface Entry {
  finding: Finding;
  rank: Rank;
  forms: readonly string[];
  /** Bytes of each form, with its line in the fold below and its share of what stands around it. */
  sizes: readonly number[];
}

export interface PlannedBlock {
  block: Block;
  /** In the order of the block; a rank never stands behind a lesser one. */
  entries: Entry[];
}

/** What a fold and the empty lines around it take, generously. */
const FRAME = 160;

export function planBlock(block: Block, ranks: readonly Rank[], look: Look): PlannedBlock {
  const areMarked = isMarked(ranks[0]);
  const line = (forms: readonly string[]): string => forms[FORMS.line] ?? '';
  const forms = formsOf(block, look).map((all) => (areMarked ? [line(all), line(all), line(all), line(all), ''] : all));
  const around = (form: number): number => {
    if (block.findings.length === 1) return 0;
    const isHeading = form < FORMS.line && !areMarked;
    return bytesOf(isHeading ? headOf(block, look, form === FORMS.brief) : `${itemOf(block, look)}\n`);
  };
  const entries = block.findings.map((finding, index): Entry => {
    const rank = ranks[index] ?? 'rest';
    const own = forms[index] ?? [];
    const isFirst = index === 0;
    const opensFold = !isFirst && rank !== ranks[index - 1];
    // The lines to paste share their words, so together they take less than this.
    const ignore = areMarked ? 0 : bytesOf(ignoreFold([finding], look.repository));
    const sizes = own.map((text, form) => {
      if (form >= FORMS.counted) return 0;
      const extra = (form <= FORMS.withoutExcerpt ? ignore : 0) + (isFirst ? around(form) : 0);
      return bytesOf(text) + extra + (opensFold ? FRAME : 0) + 4;
    });
    return { finding, rank, forms: own, sizes };
  });
  return { block, entries };
}

/** Heading, and what all findings share; the rule too where it is the same by definition. */
function headOf(block: Block, look: Look, brief = false): string {
  const { findings, thing } = block;
  const [first] = findings;
  const { message = '', impact = '', fix = '' } = sharedBy(block);
  const all = findings.length === 2 ? 'both' : `all ${findings.length}`;
  const short = (text: string): string => (brief ? cut(text, BRIEF) : text);
  return paragraphs([
    `${'#'.repeat(look.heading)} ${SEVERITY_ICONS[worstOf(findings)]} ${describeFindings(findings)}${thingName(block, look)}`,
    thing.kind === 'places' && first !== undefined ? ruleOf(first, look, block) : '',
    brief ? '' : richMarkdown(message),
    richMarkdown(short(impact), `**What breaks (${all}):**`),
    richMarkdown(short(fix), `**Fix (${all}):**`),
  ]);
}

/** The block as an item of a list; its findings are items below. */
const itemOf = (block: Block, look: Look): string => `- ${describeFindings(block.findings)}${thingName(block, look)}`;

/** `list`: nothing but an item of a list is left of it. Empty where everything is only counted. */
export interface BlockText {
  kind: 'block' | 'list';
  text: string;
}

/** `chosen` has the form of each entry. */
export function blockText({ block, entries }: PlannedBlock, chosen: readonly number[], look: Look): BlockText {
  const all = entries.map((entry, index) => ({ ...entry, form: chosen[index] ?? FORMS.counted }));
  const shown = all.filter(({ form }) => form < FORMS.counted);
  const isAlone = entries.length === 1;
  const textOf = ({ forms, form }: { forms: readonly string[]; form: number }): string => forms[form] ?? '';
  const [first] = shown;
  if (first === undefined) return { kind: 'list', text: '' };
  if (first.form >= FORMS.line || isMarked(first.rank)) {
    const lines = shown.map(textOf);
    if (isAlone) return { kind: 'list', text: lines.join('\n') };
    return { kind: 'list', text: [itemOf(block, look), ...lines.map((line) => `  ${line}`)].join('\n') };
  }
  const isItem = ({ form }: { form: number }): boolean => form === FORMS.line || block.thing.kind === 'places';
  const membersOf = (rank: Rank): string => {
    const members = shown.filter((entry) => entry.rank === rank);
    const items = members.filter((entry) => !isAlone && isItem(entry)).map(textOf);
    return paragraphs([...members.filter((entry) => isAlone || !isItem(entry)).map(textOf), items.join('\n')]);
  };
  const inner = (['folded', 'rest'] as const)
    .filter((rank) => rank !== first.rank)
    .map((rank) =>
      innerFold(
        rank,
        shown.filter((entry) => entry.rank === rank).map(({ finding }) => finding),
        membersOf(rank),
      ),
    );
  const ignorable = shown.filter(({ form }) => form <= FORMS.withoutExcerpt).map(({ finding }) => finding);
  const parts = [
    isAlone ? '' : headOf(block, look, first.form === FORMS.brief),
    membersOf(first.rank),
    ...inner,
    ignoreFold(ignorable, look.repository),
  ];
  return { kind: 'block', text: paragraphs(parts) };
}

function innerFold(rank: 'folded' | 'rest', findings: readonly Finding[], text: string): string {
  if (findings.length === 0) return '';
  const what = rank === 'folded' ? 'More here that stops the deploy' : 'Here, too, but it does not stop the deploy';
  return `<details><summary>${SEVERITY_ICONS[worstOf(findings)]} ${what}: ${describeFindings(findings)}</summary>\n\n${text}\n\n</details>`;
}
