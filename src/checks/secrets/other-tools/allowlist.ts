/** Allowlists of gitleaks: what a team has said is no secret. */
import type { AllowlistConfig } from './gitleaks-config.ts';
import { compileRegex } from './regex.ts';

/** What an allowlist may look at. */
export interface Candidate {
  path: string;
  /** The commit that brought the content; empty where that is not known. */
  commit: string;
  secret: string;
  match: string;
  line: string;
}

export type Allowlist = (candidate: Candidate) => boolean;

/** Throws UserError. */
export function compileAllowlist(config: AllowlistConfig): Allowlist {
  const { commits, regexTarget, condition } = config;
  const paths = config.paths.map((source) => compileRegex(source, config.where));
  const regexes = config.regexes.map((source) => compileRegex(source, config.where));
  const stopwords = config.stopwords.map((word) => word.toLowerCase());
  const criteria: Allowlist[] = [];
  if (commits.length > 0) criteria.push(({ commit }) => commit !== '' && commits.includes(commit));
  if (paths.length > 0) criteria.push(({ path }) => path !== '' && paths.some((regex) => regex.test(path)));
  if (regexes.length > 0) criteria.push((candidate) => regexes.some((regex) => regex.test(candidate[regexTarget])));
  if (stopwords.length > 0)
    criteria.push(({ secret }) => {
      const text = secret.toLowerCase();
      return stopwords.some((word) => text.includes(word));
    });
  return condition === 'AND'
    ? (candidate) => criteria.every((holds) => holds(candidate))
    : (candidate) => criteria.some((holds) => holds(candidate));
}
