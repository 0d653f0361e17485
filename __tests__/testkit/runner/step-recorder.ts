// What a step leaves behind for its readers: log lines, annotations, and whether the runner itself failed it.
// Behaviour: actions/runner src/Runner.Worker/ExecutionContext.cs (AddIssue, Write, Debug).
import {
  ANNOTATIONS_PER_LEVEL_AND_STEP,
  type Annotation,
  type AnnotationLevel,
  type DroppedAnnotation,
  MESSAGE_LENGTH,
  type Place,
  type Stage,
} from './annotation.ts';
import type { Masker } from './masker.ts';

export interface Issue extends Place {
  level: AnnotationLevel;
  message: string;
  from: Annotation['from'];
  /** Written to the log in place of the message (a problem matcher keeps the whole line). */
  logLine?: string;
}

export interface StepRecorder {
  readonly stage: Stage;
  readonly log: string[];
  readonly debugMessages: string[];
  readonly annotations: Annotation[];
  readonly dropped: DroppedAnnotation[];
  /** Set by a command or file that could not be processed: the step fails whatever its exit code. */
  failed: boolean;
  output(line: string): void;
  issue(issue: Issue): void;
  error(message: string): void;
  warning(message: string): void;
  debug(message: string): void;
}

export function createStepRecorder(options: { masker: Masker; stage: Stage; debug: boolean }): StepRecorder {
  const { masker, stage } = options;
  const counts: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 };

  const recorder: StepRecorder = {
    stage,
    log: [],
    debugMessages: [],
    annotations: [],
    dropped: [],
    failed: false,
    output: (line) => {
      recorder.log.push(masker.mask(line));
    },
    issue: ({ level, message, from, logLine, ...place }) => {
      const shown = masker.mask(message).slice(0, MESSAGE_LENGTH);
      const annotation: Annotation = { level, message: shown, ...place, stage, from };
      if (counts[level] >= ANNOTATIONS_PER_LEVEL_AND_STEP) {
        recorder.dropped.push({ ...annotation, reason: 'more than 10 of its level in a step' });
      } else {
        counts[level] += 1;
        // An empty message takes one of the ten places, but is never shown.
        if (shown.trim() === '') recorder.dropped.push({ ...annotation, reason: 'empty message' });
        else recorder.annotations.push(annotation);
      }
      const written = logLine === undefined || logLine === '' ? shown : logLine;
      if (written !== '') recorder.output(`##[${level}]${written}`);
    },
    error: (message) => recorder.issue({ level: 'error', message, from: 'runner' }),
    warning: (message) => recorder.issue({ level: 'warning', message, from: 'runner' }),
    debug: (message) => {
      recorder.debugMessages.push(masker.mask(message));
      if (!options.debug) return;
      for (const line of message.replaceAll('\r\n', '\n').split('\n')) recorder.output(`##[debug]${line}`);
    },
  };
  return recorder;
}
