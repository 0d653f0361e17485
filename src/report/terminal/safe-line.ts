/**
 * A line of a log on a GitHub runner. The runner trims leading blanks and takes a line that begins with `::` for a
 * command; and `##[…]` anywhere in a line for one of the old kind.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export const safeLine = (line: string): string => line.replaceAll('##[', '## [').replace(/^(\s*):(?=:)/, '$1: ');
