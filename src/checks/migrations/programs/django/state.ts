/** The models as migrations have made them so far. */
import type { Value } from '../python/values.ts';
import { own } from '../python/values.ts';
import { type Catalog, createCatalog } from './catalog.ts';
import { columnOf, type Field, type ModelKey, modelKey, readField } from './fields.ts';
import { truncateName } from './names.ts';

export interface Model {
  app: string;
  /** As the class is called. */
  name: string;
  table: string;
  /** `db_table` says so. */
  tableGiven: boolean;
  /** A table of its own that Django looks after: neither a proxy nor `managed = False`. */
  real: boolean;
  /** For a proxy and for a child: the models that it inherits from. */
  bases: ModelKey[];
  proxy: boolean;
  fields: Map<string, Field>;
  uniqueTogether: string[][];
  indexTogether: string[][];
  /** By name; the call that made it. */
  indexes: Map<string, Value>;
  constraints: Map<string, Value>;
  comment: string | undefined;
  /** No migration made it: it belongs to a package, or to one that is not among these. */
  assumed: boolean;
}

export interface State {
  models: Map<ModelKey, Model>;
  catalog: Catalog;
  /** Collations that tell apart what is equal, so that no index for LIKE is made. */
  looseCollations: Set<string>;
  /** By app, the kind of key that its last model got by itself; under `''` that of any app: `DEFAULT_AUTO_FIELD`. */
  autoFields: Map<string, string>;
  /** What `settings.AUTH_USER_MODEL` and the like stand for. */
  swapped: Map<string, ModelKey>;
}

export const tableName = (app: string, name: string): string => truncateName(`${app}_${name.toLowerCase()}`);

export function createModel(app: string, name: string, table?: string): Model {
  return {
    app,
    name,
    table: table ?? tableName(app, name),
    tableGiven: table !== undefined,
    real: true,
    bases: [],
    proxy: false,
    fields: new Map(),
    uniqueTogether: [],
    indexTogether: [],
    indexes: new Map(),
    constraints: new Map(),
    comment: undefined,
    assumed: false,
  };
}

// Models of Django and of packages, where table or key are not what the name says.
const TABLES: Readonly<Record<string, string>> = {
  'contenttypes.contenttype': 'django_content_type',
  'sites.site': 'django_site',
  'admin.logentry': 'django_admin_log',
  'sessions.session': 'django_session',
  'flatpages.flatpage': 'django_flatpage',
};

/** Apps whose models have keys of four bytes: made before Django 3.2, or said so. */
const SMALL_KEYS = new Set(
  'auth contenttypes sites admin flatpages taggit wagtailcore wagtailimages wagtaildocs wagtailembeds socialaccount account django_celery_beat django_celery_results filer thumbnail authtoken'.split(
    ' ',
  ),
);

export const createState = (): State => ({
  models: new Map(),
  catalog: createCatalog(),
  looseCollations: new Set(),
  autoFields: new Map(),
  swapped: new Map([['settings.auth_user_model', 'auth.user']]),
});

/** The model of that key; one that no migration made is assumed to have the name and key that Django would give it. */
export function findModel(state: State, key: ModelKey): Model {
  const resolved = key.startsWith('settings.') ? (state.swapped.get(key) ?? settingModel(key)) : key;
  const found = state.models.get(resolved);
  if (found !== undefined) return found;
  const [app = '', name = ''] = resolved.split('.');
  const model = { ...createModel(app, name, own(TABLES, resolved)), assumed: true };
  model.tableGiven = false;
  model.fields.set('id', keyField(SMALL_KEYS.has(app) ? 'AutoField' : 'BigAutoField'));
  state.models.set(resolved, model);
  return model;
}

/** `settings.wagtailimages_image_model`: the name tells the app and the model. */
function settingModel(key: string): ModelKey {
  const [, app = 'unknown', name = 'model'] = /^settings\.(.+?)_(\w+)_model$/.exec(key) ?? [];
  return modelKey(app, name.replaceAll('_', ''));
}

/** `id = AutoField(primary_key=True)` */
export function keyField(internal: string): Field {
  const place = { start: 0, end: 0 };
  const call: Value = {
    kind: 'call',
    callee: { kind: 'reference', path: `django.db.models.${internal}`, ...place },
    args: [],
    named: new Map<string, Value>([['primary_key', { kind: 'boolean', value: true, ...place }]]),
    open: false,
    ...place,
  };
  const field = readField('id', call, '', '');
  if (field === undefined) throw new Error('a call of a class is a field');
  return field;
}

/** The model whose table holds the rows: for a proxy, the one that it stands for. */
export function concrete(state: State, model: Model): Model {
  let at = model;
  for (let steps = 0; at.proxy && steps < 20; steps++) {
    const [base] = at.bases;
    if (base === undefined) return at;
    at = findModel(state, base);
  }
  return at;
}

export function primaryKey(state: State, model: Model): Field | undefined {
  const { fields } = concrete(state, model);
  for (const field of fields.values()) if (field.primaryKey) return field;
  return fields.get('id');
}

/** A field by the name that lookups use: `owner`, `owner_id`, `pk`, or one of a parent. */
export function findField(state: State, model: Model, name: string, depth = 0): Field | undefined {
  const own = concrete(state, model);
  if (name === 'pk') return primaryKey(state, own);
  const found = own.fields.get(name);
  if (found !== undefined) return found;
  for (const field of own.fields.values()) if (field.relation && columnOf(field) === name) return field;
  if (depth > 5) return undefined;
  for (const base of own.bases) {
    const inherited = findField(state, findModel(state, base), name, depth + 1);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

/** The field that a foreign key refers to. */
export function targetField(state: State, field: Field): { model: Model; field: Field } | undefined {
  const { relation } = field;
  if (relation?.kind !== 'one') return undefined;
  const model = concrete(state, findModel(state, relation.to));
  const target = relation.toField === undefined ? primaryKey(state, model) : findField(state, model, relation.toField);
  return target === undefined ? undefined : { model, field: target };
}

/** Fields of other models (and of itself) that refer to a model. */
export function relationsTo(state: State, key: ModelKey): { model: Model; field: Field }[] {
  const found: { model: Model; field: Field }[] = [];
  for (const model of state.models.values())
    for (const field of model.fields.values())
      if (field.relation && resolveKey(state, field.relation.to) === key) found.push({ model, field });
  return found;
}

export const resolveKey = (state: State, key: ModelKey): ModelKey => state.swapped.get(key) ?? key;

/** The table of a many-to-many field that names no model for its rows. */
export const throughTable = (model: Model, field: Field): string =>
  field.relation?.dbTable ?? truncateName(`${model.table.replace(/^"|"$/g, '')}_${field.name}`);
