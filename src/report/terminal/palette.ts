/** The few colours of the terminal. Meaning is always in the words as well. */
import { styleText } from 'node:util';
import type { Severity } from '../../core/severity.ts';

type Paint = (text: string) => string;

export interface Palette {
  severity: Readonly<Record<Severity, Paint>>;
  bold: Paint;
  dim: Paint;
  good: Paint;
  bad: Paint;
}

const plain: Paint = (text) => text;
// Whether to colour was decided by the caller, not by this process's stream.
const style =
  (...format: Parameters<typeof styleText>[0][]): Paint =>
  (text) =>
    format.reduce<string>((styled, one) => styleText(one, styled, { validateStream: false }), text);

export const paletteOf = (color: boolean): Palette =>
  color
    ? {
        severity: { blocker: style('red', 'bold'), high: style('red'), medium: style('yellow'), low: style('cyan') },
        bold: style('bold'),
        dim: style('dim'),
        good: style('green', 'bold'),
        bad: style('red', 'bold'),
      }
    : {
        severity: { blocker: plain, high: plain, medium: plain, low: plain },
        bold: plain,
        dim: plain,
        good: plain,
        bad: plain,
      };
