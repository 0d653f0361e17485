// From the properties of an error, warning or notice to what GitHub shows.
// Behaviour: actions/runner src/Runner.Worker/ActionCommandManager.cs (IssueCommandExtension) and
// src/Sdk/RSWebApi/Contracts/IssueExtensions.cs.

export type AnnotationLevel = 'error' | 'warning' | 'notice';
export type Stage = 'pre' | 'main' | 'post';

/** An annotation as GitHub gets it. Lines and columns are 1-based, ends inclusive. */
export interface Annotation {
  level: AnnotationLevel;
  /** Masked, then cut at 4,096 UTF-16 units. */
  message: string;
  /** NOT masked by the runner. */
  title?: string;
  /** NOT masked by the runner. Relative to the workspace if it is under it, otherwise as it was written. */
  file?: string;
  line?: number;
  /** `line` if the command names no end. */
  endLine?: number;
  col?: number;
  /** `col` if the command names no end. */
  endColumn?: number;
  stage: Stage;
  /** The command (or problem matcher) of the action, or a complaint of the runner itself. */
  from: 'action' | 'runner';
}

export interface DroppedAnnotation extends Annotation {
  reason: 'more than 10 of its level in a step' | 'more than 50 in a job' | 'empty message';
}

/** "10 warning annotations, 10 error annotations, and 10 notice annotations per step": ExecutionContext.cs, _maxCountPerIssueType. */
export const ANNOTATIONS_PER_LEVEL_AND_STEP = 10;
/** Sum over all steps of a job: github/docs, "Limits of annotations" and actions/toolkit docs/problem-matchers.md. */
export const ANNOTATIONS_PER_JOB = 50;
/** ExecutionContext.cs, _maxIssueMessageLength. */
export const MESSAGE_LENGTH = 4096;

/** Drops what contradicts itself, in the runner's order. Keys are in lower case. */
export function validateLinesAndColumns(given: ReadonlyMap<string, string>): Map<string, string> {
  const properties = new Map(given);
  let line = properties.get('line');
  const endLine = properties.get('endline');
  const startLineNumber = parseInt32(line);
  const endLineNumber = parseInt32(endLine);
  const startColumnNumber = parseInt32(properties.get('col'));
  const endColumnNumber = parseInt32(properties.get('endcolumn'));
  const hasColumn = startColumnNumber !== undefined || endColumnNumber !== undefined;
  const dropColumns = (): void => {
    properties.delete('col');
    properties.delete('endcolumn');
  };

  if (endLine !== undefined && endLineNumber !== undefined && startLineNumber === undefined) {
    properties.set('line', endLine);
    line = endLine;
  }
  if (endColumnNumber !== undefined && startColumnNumber === undefined) {
    properties.set('col', properties.get('endcolumn') ?? '');
  }
  const hasLine = startLineNumber !== undefined || endLineNumber !== undefined;
  if (!hasLine && hasColumn) dropColumns();
  // Compared as text: "3" and "03" differ.
  if (endLineNumber !== undefined && line !== endLine && hasColumn) dropColumns();
  if (startLineNumber !== undefined && endLineNumber !== undefined && endLineNumber < startLineNumber) {
    properties.delete('line');
    properties.delete('endline');
  }
  if (startColumnNumber !== undefined && endColumnNumber !== undefined && endColumnNumber < startColumnNumber) {
    dropColumns();
  }
  return properties;
}

export type Place = Pick<Annotation, 'title' | 'file' | 'line' | 'endLine' | 'col' | 'endColumn'>;

export function placeFromProperties(given: ReadonlyMap<string, string>, workspace: string): Place {
  const properties = validateLinesAndColumns(given);
  const place: Place = {};
  const title = properties.get('title');
  const file = properties.get('file');
  const line = parseInt32(properties.get('line'));
  const col = parseInt32(properties.get('col'));
  if (title !== undefined) place.title = title;
  if (file !== undefined && file.trim() !== '') place.file = relativeToWorkspace(file, workspace);
  if (line !== undefined) {
    place.line = line;
    place.endLine = parseInt32(properties.get('endline')) ?? line;
  }
  if (col !== undefined) {
    place.col = col;
    place.endColumn = parseInt32(properties.get('endcolumn')) ?? col;
  }
  return place;
}

/**
 * Compares texts only: "./x", "../x" and links are not resolved, and a neighbour that merely begins with the same name
 * stays absolute. The workspace itself stays, too. Behaviour: src/Runner.Sdk/Util/IOUtil.cs, MakeRelative.
 */
export function relativeToWorkspace(file: string, workspace: string): string {
  const windows = process.platform === 'win32';
  const normal = (path: string): string => (windows ? path.replaceAll('/', '\\') : path);
  const comparable = (path: string): string => (windows ? normal(path).toLowerCase() : path);
  const separator = windows ? '\\' : '/';
  const folder = workspace.endsWith('/') || workspace.endsWith(separator) ? workspace : workspace + separator;
  const inside = comparable(file).startsWith(comparable(folder)) && file.length > folder.length;
  return (inside ? normal(file).slice(folder.length) : file).replaceAll(separator, '/');
}

/** .NET's int.TryParse: blanks around and a sign are fine, anything else or more than 32 bits is no number. */
export function parseInt32(text: string | undefined): number | undefined {
  if (text === undefined || !/^\s*[+-]?\d+\s*$/.test(text)) return undefined;
  const value = Number(text.trim());
  return value >= -(2 ** 31) && value < 2 ** 31 ? value : undefined;
}
