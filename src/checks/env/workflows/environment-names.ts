/** One environment under several names. */
import type { Place } from '../environments/environment.ts';
import { jobsOf } from './job-names.ts';
import type { Workflow } from './workflow.ts';

export interface NamedEnvironment {
  name: string;
  from: 'workflow' | 'config' | 'github';
  place?: Place;
}

export interface SeveralNames {
  /** Sorted by how often they are used, the most used first. */
  names: readonly { name: string; uses: readonly NamedEnvironment[] }[];
  /** `case`: one environment for GitHub all the same; `synonym`: two, with two sets of secrets. */
  how: 'case' | 'synonym';
}

/** By custom. `live` and `main` are left to those who have them beside no other. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['production', 'prod', 'prd', 'live'],
  ['staging', 'stage', 'stg'],
  ['development', 'develop', 'dev'],
  ['testing', 'test'],
  ['preview', 'previews'],
];

/** Those that workflows name; what only a run knows is left out. */
export function environmentsOfWorkflows(workflows: readonly Workflow[]): NamedEnvironment[] {
  return [...jobsOf(workflows)].flatMap(({ job: { environment } }) =>
    (environment?.names ?? []).map((name) => ({
      name,
      from: 'workflow' as const,
      place: environmentPlace(environment),
    })),
  );
}

const environmentPlace = (environment: { place: Place } | undefined): Place =>
  environment?.place ?? { path: '', line: 1 };

export function severalNames(used: readonly NamedEnvironment[]): SeveralNames[] {
  const groups = Map.groupBy(used, ({ name }) => meaningOf(name));
  return [...groups.values()].flatMap((uses) => {
    const names = [...Map.groupBy(uses, ({ name }) => name)]
      .map(([name, those]) => ({ name, uses: those }))
      .toSorted((a, b) => b.uses.length - a.uses.length);
    if (names.length < 2) return [];
    const isCase = new Set(names.map(({ name }) => name.toLowerCase())).size === 1;
    return [{ names, how: isCase ? ('case' as const) : ('synonym' as const) }];
  });
}

/** What a name stands for: `Prod` and `production` are one. Others stand for themselves. */
export function meaningOf(name: string): string {
  const small = name.trim().toLowerCase();
  return SYNONYMS.find((group) => group.includes(small))?.[0] ?? small;
}
