/** Whose files these are. */
import { CHECKSUM, type Tool } from '../../tools.ts';
import type { ProgramKind } from '../program.ts';

const tool: Tool = {
  name: 'liquibase',
  label: 'Liquibase',
  // Any file may be one; those that are lie where a path says so. What stands in it decides.
  matches: (path) =>
    /(?:liquibase|change-?logs?|change-?sets?|changes|migrations?|(?:^|\/)(?:db|database)\/)[^/]*(?:\/[^/]+)*\.(?:xml|ya?ml|json)$/i.test(
      path,
    ) && !/(?:^|\/)node_modules\//.test(path),
  wrapping: () => 'transaction',
  onEdit: CHECKSUM,
  outside:
    'Put it into a changeSet of its own with `runInTransaction="false"` (`runInTransaction: false` in YAML and JSON).',
};

export const liquibaseKind: ProgramKind = {
  tool,
  text: /\bdatabaseChangeLog\b/,
  what: 'Liquibase changelogs',
};
