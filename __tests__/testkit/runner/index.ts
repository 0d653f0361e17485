// A runner for tests: runs bundled JavaScript actions, jobs and documented workflows as GitHub's runner does, offline.
export type { Annotation, AnnotationLevel, DroppedAnnotation } from './annotation.ts';
export { type Artifact, type ArtifactStore, artifactAction, createArtifactStore } from './artifacts.ts';
export { evaluateCondition, evaluateExpression, evaluateText } from './expressions.ts';
export type { EventFacts, GitHubFacts } from './github-context.ts';
export { EMULATOR_TOKEN, type JobOptions, removeTempDirs } from './job-state.ts';
export type {
  ActionJobStep,
  CodeCall,
  CodeJobStep,
  JobStep,
  Outcome,
  ScriptJobStep,
  StepContexts,
} from './job-step.ts';
export { type ActionOptions, runAction } from './run-action.ts';
export { type JobResult, type JobStepResult, type RunJobOptions, runJob } from './run-job.ts';
export {
  JOB_OUTPUT_LIMIT,
  type JobSetup,
  type JobStart,
  runWorkflow,
  type UsesTarget,
  type WorkflowJobResult,
  type WorkflowOptions,
  type WorkflowResult,
} from './run-workflow.ts';
export type { Leak, StepResult } from './step-result.ts';
export type { Permissions } from './workflow-document.ts';
