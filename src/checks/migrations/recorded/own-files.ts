/** Which files the project's own command runs: those that are named, or what looks like a migration of any tool. */
import type { RunSection } from '../../../config/sections/migrations.ts';
import { globMatcher } from '../../../core/glob.ts';
import { foreignByPath } from '../foreign.ts';
import type { Places } from '../places.ts';
import { programsByPath } from '../programs/index.ts';
import type { MigrationsSettings } from '../settings.ts';
import { toolByPath } from '../tools.ts';

/** Of those that a command runs, whether a path is one. */
export function matcherOf(run: RunSection, settings: MigrationsSettings, places: Places): (path: string) => boolean {
  const isIgnored = globMatcher(settings['ignore-paths']);
  const isNamed = globMatcher(run.paths);
  const folder = folderOf(run);
  return (path) => {
    if (!path.startsWith(folder) || isIgnored(path) || BESIDE.test(path)) return false;
    if (run.paths.length > 0) return isNamed(path);
    const tool = toolByPath(path, places);
    if (tool !== undefined) return tool.isDown?.(path) !== true;
    return programsByPath(path).length > 0 || foreignByPath(path).length > 0 || IN_MIGRATIONS.test(path);
  };
}

/** What paths in the folder of the command begin with. */
export const folderOf = (run: RunSection): string =>
  run['working-directory'] === '.' ? '' : `${run['working-directory'].replace(/\/+$/, '')}/`;

/** What tools put beside their migrations. */
const BESIDE =
  /(?:^|\/)(?:__init__\.py|index\.[cm]?[jt]s|[^/]+\.Designer\.cs|[^/]+ModelSnapshot\.cs|[^/]+\.(?:d|test|spec)\.[cm]?ts)$/;

/** A program in a folder of migrations, of a tool that nobody here knows. */
const IN_MIGRATIONS =
  /(?:^|\/)(?:\w*migrations?|migrate)\/(?:[^/]+\/)*[^/]+\.(?:[cm]?[jt]s|py|rb|php|exs?|cs|fs|vb|go|rs|java|kt|scala|groovy|clj|pl|xml|ya?ml|json)$/i;
