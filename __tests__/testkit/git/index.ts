export * from './checkout.ts';
export * from './contents.ts';
export * from './pull-request.ts';
export { buildRepository, type CommitOptions, type Files, type MergeOptions, type Repository } from './repository.ts';
export { type GitRun, git, gitEnvironment, gitRun, gitSync } from './run.ts';
export { temporaryFolder } from './temporary.ts';
