export type { Violation } from './api.ts';
export type { Fault } from './faults.ts';
export * as rules from './rules.ts';
export { type FakeGitHub, type FakeGitHubOptions, type RecordedRequest, startFakeGitHub } from './start.ts';
export type { RepositoryOptions, RepositoryState } from './state.ts';
export type { Permissions, TokenOptions } from './tokens.ts';
