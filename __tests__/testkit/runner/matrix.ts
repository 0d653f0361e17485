// The jobs a matrix makes. Behaviour: GitHub's docs, "Running variations of jobs in a workflow".

export type MatrixEntry = Readonly<Record<string, unknown>>;

/** One empty entry if there is no matrix. `include` and `exclude` take lists of mappings. */
export function expandMatrix(matrix: unknown): MatrixEntry[] {
  if (matrix === undefined || matrix === null) return [{}];
  if (typeof matrix !== 'object' || Array.isArray(matrix))
    throw new Error('strategy.matrix must be a mapping of lists');
  const { include = [], exclude = [], ...axes } = matrix as Record<string, unknown>;
  let entries: MatrixEntry[] = [{}];
  for (const [name, values] of Object.entries(axes)) {
    if (!Array.isArray(values)) throw new Error(`strategy.matrix.${name} must be a list`);
    entries = entries.flatMap((entry) => values.map((value: unknown) => ({ ...entry, [name]: value })));
  }
  const base = Object.keys(axes).length === 0 ? [] : entries;
  const kept = base.filter(
    (entry) => !mappings(exclude).some((without) => agrees(entry, without, Object.keys(without))),
  );
  return addIncluded(kept, mappings(include), Object.keys(axes));
}

/** An inclusion extends every entry it does not contradict on the axes; if there is none, it is an entry of its own. */
function addIncluded(
  entries: readonly MatrixEntry[],
  inclusions: readonly MatrixEntry[],
  axes: string[],
): MatrixEntry[] {
  const result = [...entries];
  const own: MatrixEntry[] = [];
  for (const inclusion of inclusions) {
    const shared = axes.filter((axis) => axis in inclusion);
    let used = false;
    for (const [index, entry] of entries.entries()) {
      if (!agrees(entry, inclusion, shared)) continue;
      used = true;
      result[index] = { ...result[index], ...inclusion };
    }
    if (!used) own.push(inclusion);
  }
  return [...result, ...own];
}

function agrees(entry: MatrixEntry, other: MatrixEntry, names: readonly string[]): boolean {
  return names.every((name) => JSON.stringify(entry[name]) === JSON.stringify(other[name]));
}

function mappings(value: unknown): MatrixEntry[] {
  if (!Array.isArray(value)) throw new Error('include and exclude of a matrix must be lists of mappings');
  return value as MatrixEntry[];
}
