export * from './checkout.ts';
export * from './contents.ts';
export * from './fast-import.ts';
export * from './pull-request.ts';
export { buildRepository, type CommitOptions, type Files, type MergeOptions, type Repository } from './repository.ts';
export { type GitRun, git, gitEnvironment, gitRun, gitSync } from './run.ts';
export { type TemporaryFolder, temporaryFolder } from './temporary.ts';
