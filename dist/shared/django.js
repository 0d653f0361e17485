import { t as djangoKind } from "./kind3.js";
import { a as calleeOf, c as numberOf, d as stringOf, f as stringsOf, i as booleanOf, l as own, n as createInterpreter, o as itemsOf, p as withoutSemicolons, r as argument, s as lastOf, t as loadPython, u as pathOf } from "./parse2.js";
import { t as guarded } from "./guarded.js";
import { createHash } from "node:crypto";

//#region src/checks/migrations/programs/django/field-types.ts
const plain = (internal, more = {}) => ({
	internal,
	...more
});
const text$1 = (maxLength) => plain("CharField", { maxLength });
const NO_COLUMN = plain("");
const FOREIGN_KEY = plain("ForeignKey", {
	relation: "one",
	index: true
});
const MANY_TO_MANY = plain("ManyToManyField", { relation: "many" });
const typed = (name, sql) => plain(name, { sql });
const DJANGO = {
	AutoField: plain("AutoField"),
	BigAutoField: plain("BigAutoField"),
	SmallAutoField: plain("SmallAutoField"),
	BinaryField: plain("BinaryField"),
	BooleanField: plain("BooleanField"),
	NullBooleanField: plain("BooleanField", { null: true }),
	CharField: plain("CharField"),
	CommaSeparatedIntegerField: plain("CharField"),
	EmailField: text$1(254),
	URLField: text$1(200),
	SlugField: plain("SlugField", {
		maxLength: 50,
		index: true
	}),
	FileField: plain("FileField", { maxLength: 100 }),
	ImageField: plain("FileField", { maxLength: 100 }),
	FilePathField: plain("FilePathField", { maxLength: 100 }),
	DateField: plain("DateField"),
	DateTimeField: plain("DateTimeField"),
	TimeField: plain("TimeField"),
	DurationField: plain("DurationField"),
	DecimalField: plain("DecimalField"),
	FloatField: plain("FloatField"),
	IntegerField: plain("IntegerField"),
	BigIntegerField: plain("BigIntegerField"),
	SmallIntegerField: plain("SmallIntegerField"),
	PositiveIntegerField: plain("PositiveIntegerField"),
	PositiveBigIntegerField: plain("PositiveBigIntegerField"),
	PositiveSmallIntegerField: plain("PositiveSmallIntegerField"),
	OrderWrt: plain("IntegerField"),
	IPAddressField: plain("IPAddressField"),
	GenericIPAddressField: plain("GenericIPAddressField"),
	JSONField: plain("JSONField"),
	TextField: plain("TextField"),
	UUIDField: plain("UUIDField"),
	GeneratedField: plain("GeneratedField"),
	CompositePrimaryKey: NO_COLUMN,
	ForeignKey: FOREIGN_KEY,
	OneToOneField: {
		...FOREIGN_KEY,
		unique: true
	},
	ManyToManyField: MANY_TO_MANY,
	GenericForeignKey: NO_COLUMN,
	GenericRelation: NO_COLUMN,
	ArrayField: plain("ArrayField"),
	HStoreField: typed("HStoreField", "hstore"),
	SearchVectorField: typed("SearchVectorField", "tsvector"),
	IntegerRangeField: typed("IntegerRangeField", "int4range"),
	BigIntegerRangeField: typed("BigIntegerRangeField", "int8range"),
	DecimalRangeField: typed("DecimalRangeField", "numrange"),
	FloatRangeField: typed("FloatRangeField", "numrange"),
	DateTimeRangeField: typed("DateTimeRangeField", "tstzrange"),
	DateRangeField: typed("DateRangeField", "daterange"),
	CICharField: typed("CICharField", "citext"),
	CIEmailField: typed("CIEmailField", "citext"),
	CITextField: typed("CITextField", "citext"),
	GeometryField: typed("GeometryField", "GEOMETRY"),
	PointField: typed("PointField", "POINT"),
	LineStringField: typed("LineStringField", "LINESTRING"),
	PolygonField: typed("PolygonField", "POLYGON"),
	MultiPointField: typed("MultiPointField", "MULTIPOINT"),
	MultiLineStringField: typed("MultiLineStringField", "MULTILINESTRING"),
	MultiPolygonField: typed("MultiPolygonField", "MULTIPOLYGON"),
	GeometryCollectionField: typed("GeometryCollectionField", "GEOMETRYCOLLECTION")
};
const PACKAGES = {
	"taggit.TaggableManager": NO_COLUMN,
	"modelcluster.ClusterTaggableManager": NO_COLUMN,
	"modelcluster.ParentalKey": FOREIGN_KEY,
	"modelcluster.ParentalManyToManyField": MANY_TO_MANY,
	"mptt.TreeForeignKey": FOREIGN_KEY,
	"mptt.TreeOneToOneField": {
		...FOREIGN_KEY,
		unique: true
	},
	"mptt.TreeManyToManyField": MANY_TO_MANY,
	"wagtail.RichTextField": plain("TextField"),
	"wagtail.StreamField": plain("JSONField"),
	"wagtail.WagtailImageField": plain("FileField", { maxLength: 100 }),
	"phonenumber_field.PhoneNumberField": text$1(128),
	"django_countries.CountryField": text$1(2),
	"djmoney.MoneyField": plain("DecimalField", { digits: [14, 2] }),
	"djmoney.CurrencyField": text$1(3),
	"django_prices.MoneyField": plain("DecimalField"),
	"django_prices.PriceField": plain("DecimalField"),
	"django_measurement.MeasurementField": plain("FloatField"),
	"versatileimagefield.VersatileImageField": plain("FileField", { maxLength: 100 }),
	"versatileimagefield.PPOIField": plain("CharField", { maxLength: 20 }),
	"sorl.ImageField": plain("FileField", { maxLength: 100 }),
	"easy_thumbnails.ThumbnailerImageField": plain("FileField", { maxLength: 100 }),
	"imagekit.ProcessedImageField": plain("FileField", { maxLength: 100 }),
	"autoslug.AutoSlugField": plain("SlugField", {
		maxLength: 50,
		index: true
	}),
	"django_extensions.AutoSlugField": plain("SlugField", {
		maxLength: 50,
		index: true
	}),
	"django_extensions.CreationDateTimeField": plain("DateTimeField"),
	"django_extensions.ModificationDateTimeField": plain("DateTimeField"),
	"django_extensions.RandomCharField": plain("CharField"),
	"django_extensions.JSONField": plain("TextField"),
	"model_utils.AutoCreatedField": plain("DateTimeField"),
	"model_utils.AutoLastModifiedField": plain("DateTimeField"),
	"model_utils.StatusField": text$1(100),
	"model_utils.MonitorField": plain("DateTimeField"),
	"model_utils.UUIDField": plain("UUIDField"),
	"jsonfield.JSONField": plain("TextField"),
	"picklefield.PickledObjectField": plain("TextField"),
	"timezone_field.TimeZoneField": text$1(63),
	"multiselectfield.MultiSelectField": plain("CharField"),
	"colorfield.ColorField": text$1(25),
	"annoying.JSONField": plain("TextField"),
	"annoying.AutoOneToOneField": {
		...FOREIGN_KEY,
		unique: true
	},
	"ckeditor.RichTextField": plain("TextField"),
	"ckeditor_uploader.RichTextUploadingField": plain("TextField"),
	"tinymce.HTMLField": plain("TextField"),
	"recurrence.RecurrenceField": plain("TextField"),
	"macaddress.MACAddressField": plain("BigIntegerField"),
	"netfields.InetAddressField": typed("InetAddressField", "inet"),
	"netfields.CidrAddressField": typed("CidrAddressField", "cidr"),
	"netfields.MACAddressField": typed("MACAddressField", "macaddr")
};
function fieldClass(path) {
	const name = path.slice(path.lastIndexOf(".") + 1);
	const [root = ""] = path.split(".");
	if (root === "django") return own(DJANGO, name);
	const key = `${root}.${name}`;
	return own(PACKAGES, key);
}

//#endregion
//#region src/checks/migrations/programs/django/same-call.ts
function digestable(value) {
	switch (value?.kind) {
		case void 0: return "";
		case "string":
		case "bytes": return JSON.stringify(value.value);
		case "number": return value.text;
		case "boolean": return value.value ? "True" : "False";
		case "none": return "None";
		case "sequence": return `[${value.items.map(digestable).join(",")}]`;
		case "dict": return `{${value.entries.map(({ key, value: inner }) => `${digestable(key)}:${digestable(inner)}`).join(",")}}`;
		case "reference": return lastOf(value.path);
		case "attribute": return `${digestable(value.object)}.${value.name}`;
		case "operation": return `(${digestable(value.left)}${value.operator}${digestable(value.right)})`;
		case "call": {
			const named = [...value.named].map(([name, inner]) => `${name}=${digestable(inner)}`).sort((left, right) => left < right ? -1 : 1);
			return `${digestable(value.callee)}(${[...value.args.map(digestable), ...named].join(",")})`;
		}
		case "function":
		case "class": return value.name;
		default: return "?";
	}
}

//#endregion
//#region src/checks/migrations/programs/django/fields.ts
const modelKey = (app, name) => `${app}.${name}`.toLowerCase();
function readModelKey(value, app, model) {
	const text = stringOf(value);
	if (value?.kind === "call" && calleeOf(value)?.endsWith(".get_model_name")) {
		const [label, name] = value.args.map(stringOf);
		return label === void 0 || name === void 0 ? void 0 : modelKey(label, name);
	}
	if (text === void 0) {
		const path = pathOf(value);
		const setting = path === void 0 ? void 0 : /(?:^|\.)settings\.(\w+)$/.exec(path)?.[1];
		return setting === void 0 ? void 0 : `settings.${setting.toLowerCase()}`;
	}
	if (text === "self") return modelKey(app, model);
	return text.includes(".") ? text.toLowerCase() : modelKey(app, text);
}
function readField(name, value, app, model) {
	const path = calleeOf(value);
	if (value?.kind !== "call" || path === void 0) return void 0;
	const known = fieldClass(path);
	const given = (key) => value.named.get(key);
	const primaryKey = booleanOf(given("primary_key")) ?? false;
	const relation = known?.relation === void 0 ? void 0 : readRelation(known.relation, value, app, model);
	const array = known?.internal === "ArrayField";
	return {
		name,
		known: relation === void 0 && known?.relation !== void 0 ? void 0 : known,
		path,
		call: value,
		dbColumn: stringOf(given("db_column")),
		null: booleanOf(given("null")) ?? known?.null ?? false,
		unique: primaryKey || (booleanOf(given("unique")) ?? known?.unique ?? false),
		primaryKey,
		dbIndex: booleanOf(given("db_index")) ?? (spatial(known) ? false : known?.index ?? false),
		maxLength: array ? void 0 : numberOf(given("max_length")) ?? known?.maxLength,
		collation: stringOf(given("db_collation")),
		comment: stringOf(given("db_comment")),
		relation,
		foreign: known?.relation === "one",
		start: value.start,
		end: value.end
	};
}
const GEOMETRY = /^(?:GEOMETRY|POINT|LINESTRING|POLYGON|MULTI\w+|GEOMETRYCOLLECTION)$/;
const spatial = (known) => GEOMETRY.test(known?.sql ?? "");
function readRelation(kind, call, app, model) {
	const to = readModelKey(argument(call, "to", 0), app, model);
	if (to === void 0) return void 0;
	const through = call.named.get("through");
	return {
		kind,
		to,
		toField: stringOf(call.named.get("to_field")),
		constrained: booleanOf(call.named.get("db_constraint")) ?? true,
		through: through === void 0 || through.kind === "none" ? void 0 : readModelKey(through, app, model),
		dbTable: stringOf(call.named.get("db_table")),
		self: to === modelKey(app, model)
	};
}
function columnOf(field) {
	if (field.known?.internal === "" || field.relation?.kind === "many") return void 0;
	return field.dbColumn ?? (field.foreign ? `${field.name}_id` : field.name);
}
function defaultOf(field) {
	return field.call.named.get("default");
}
const databaseDefault = (field) => field.call.named.get("db_default");
const NOT_IN_DATABASE = new Set("blank choices db_column editable error_messages help_text limit_choices_to on_delete related_name related_query_name validators verbose_name symmetrical through through_fields db_table swappable serialize".split(" "));
const isOutside = (name) => NOT_IN_DATABASE.has(name);
function identityOf(field) {
	const named = [...field.call.named].filter(([name]) => !NOT_IN_DATABASE.has(name) && name !== "to").map(([name, value]) => `${name}=${digestable(value)}`).filter((text) => !DEFAULTS.has(text)).sort((left, right) => left < right ? -1 : 1);
	return [field.known === void 0 ? field.path : `${lastOf(field.path)}`, ...named].join(" ");
}
const DEFAULTS = /* @__PURE__ */ new Set([
	"null=False",
	"unique=False",
	"primary_key=False",
	"db_constraint=True",
	"to_field=None"
]);

//#endregion
//#region src/checks/migrations/programs/django/catalog.ts
function createCatalog() {
	const tables = /* @__PURE__ */ new Map();
	const of = (table) => tables.get(table) ?? [];
	const keep = (table, test) => {
		if (tables.has(table)) tables.set(table, of(table).filter(test));
	};
	return {
		add: (table, constraint) => {
			const list = tables.get(table);
			if (list === void 0) tables.set(table, [constraint]);
			else list.push(constraint);
		},
		names: (table, kind, columns) => of(table).filter((one) => one.kind === kind && (columns === void 0 || one.columns.join("\0") === columns.join("\0"))).map(({ name }) => name).sort((left, right) => left < right ? -1 : 1),
		drop: (table, name) => keep(table, (one) => one.name !== name),
		rename: (table, from, to) => {
			for (const one of of(table)) if (one.name === from) one.name = to;
		},
		dropTable: (table) => {
			tables.delete(table);
		},
		renameTable: (from, to) => {
			const list = tables.get(from);
			if (list === void 0) return;
			tables.delete(from);
			tables.set(to, list);
		},
		dropColumn: (table, column) => keep(table, (one) => !one.columns.includes(column)),
		renameColumn: (table, from, to) => {
			for (const one of of(table)) one.columns = one.columns.map((column) => column === from ? to : column);
		},
		has: (table) => tables.has(table)
	};
}

//#endregion
//#region src/checks/migrations/programs/django/names.ts
const MAX_NAME = 63;
const quoteName = (name) => name.startsWith("\"") && name.endsWith("\"") && name.length > 1 ? name : `"${name}"`;
function splitIdentifier(identifier) {
	const parts = identifier.split("\".\"");
	const strip = (text) => text.replace(/^"|"$/g, "");
	return parts.length === 2 ? {
		namespace: strip(parts[0] ?? ""),
		name: strip(parts[1] ?? "")
	} : {
		namespace: "",
		name: strip(identifier)
	};
}
const digest = (parts, length) => createHash("md5").update(parts.join("")).digest("hex").slice(0, length);
function indexName(identifier, columns, suffix = "") {
	const table = splitIdentifier(identifier).name;
	let tail = `${digest([table, ...columns], 8)}${suffix}`;
	const joined = columns.join("_");
	const whole = `${table}_${joined}_${tail}`;
	if (whole.length <= MAX_NAME) return whole;
	if (tail.length > MAX_NAME / 3) tail = tail.slice(0, Math.floor(MAX_NAME / 3));
	const rest = Math.floor((MAX_NAME - tail.length) / 2) - 1;
	const name = `${table.slice(0, rest)}_${joined.slice(0, rest)}_${tail}`;
	return /^[_\d]/.test(name) ? `D${name.slice(0, -1)}` : name;
}
function truncateName(identifier) {
	const { namespace, name } = splitIdentifier(identifier);
	if (name.length <= MAX_NAME) return identifier;
	const short = `${name.slice(0, 59)}${digest([name], 4)}`;
	return namespace === "" ? short : `${namespace}"."${short}`;
}
function ownName(identifier, column, label) {
	let table = splitIdentifier(identifier).name;
	let part = column;
	const overhead = label.length + 1 + (part === "" ? 0 : 1);
	while (bytes(table) + bytes(part) + overhead > MAX_NAME) if (bytes(table) > bytes(part)) table = table.slice(0, -1);
	else part = part.slice(0, -1);
	return [
		table,
		part,
		label
	].filter((word) => word !== "").join("_");
}
const bytes = (text) => Buffer.byteLength(text);

//#endregion
//#region src/checks/migrations/programs/django/state.ts
const tableName = (app, name) => truncateName(`${app}_${name.toLowerCase()}`);
function createModel(app, name, table) {
	return {
		app,
		name,
		table: table ?? tableName(app, name),
		tableGiven: table !== void 0,
		real: true,
		bases: [],
		proxy: false,
		fields: /* @__PURE__ */ new Map(),
		uniqueTogether: [],
		indexTogether: [],
		indexes: /* @__PURE__ */ new Map(),
		constraints: /* @__PURE__ */ new Map(),
		comment: void 0,
		assumed: false
	};
}
const TABLES = {
	"contenttypes.contenttype": "django_content_type",
	"sites.site": "django_site",
	"admin.logentry": "django_admin_log",
	"sessions.session": "django_session",
	"flatpages.flatpage": "django_flatpage"
};
const SMALL_KEYS = new Set("auth contenttypes sites admin flatpages taggit wagtailcore wagtailimages wagtaildocs wagtailembeds socialaccount account django_celery_beat django_celery_results filer thumbnail authtoken".split(" "));
const createState = () => ({
	models: /* @__PURE__ */ new Map(),
	catalog: createCatalog(),
	looseCollations: /* @__PURE__ */ new Set(),
	autoFields: /* @__PURE__ */ new Map(),
	swapped: /* @__PURE__ */ new Map([["settings.auth_user_model", "auth.user"]])
});
function findModel(state, key) {
	const resolved = key.startsWith("settings.") ? state.swapped.get(key) ?? settingModel(key) : key;
	const found = state.models.get(resolved);
	if (found !== void 0) return found;
	const [app = "", name = ""] = resolved.split(".");
	const model = {
		...createModel(app, name, own(TABLES, resolved)),
		assumed: true
	};
	model.tableGiven = false;
	model.fields.set("id", keyField(SMALL_KEYS.has(app) ? "AutoField" : "BigAutoField"));
	state.models.set(resolved, model);
	return model;
}
function settingModel(key) {
	const [, app = "unknown", name = "model"] = /^settings\.(.+?)_(\w+)_model$/.exec(key) ?? [];
	return modelKey(app, name.replaceAll("_", ""));
}
function keyField(internal) {
	const place = {
		start: 0,
		end: 0
	};
	const call = {
		kind: "call",
		callee: {
			kind: "reference",
			path: `django.db.models.${internal}`,
			...place
		},
		args: [],
		named: /* @__PURE__ */ new Map([["primary_key", {
			kind: "boolean",
			value: true,
			...place
		}]]),
		open: false,
		...place
	};
	const field = readField("id", call, "", "");
	if (field === void 0) throw new Error("a call of a class is a field");
	return field;
}
function concrete(state, model) {
	let at = model;
	for (let steps = 0; at.proxy && steps < 20; steps++) {
		const [base] = at.bases;
		if (base === void 0) return at;
		at = findModel(state, base);
	}
	return at;
}
function primaryKey(state, model) {
	const { fields } = concrete(state, model);
	for (const field of fields.values()) if (field.primaryKey) return field;
	return fields.get("id");
}
function findField(state, model, name, depth = 0) {
	const own = concrete(state, model);
	if (name === "pk") return primaryKey(state, own);
	const found = own.fields.get(name);
	if (found !== void 0) return found;
	for (const field of own.fields.values()) if (field.relation && columnOf(field) === name) return field;
	if (depth > 5) return void 0;
	for (const base of own.bases) {
		const inherited = findField(state, findModel(state, base), name, depth + 1);
		if (inherited !== void 0) return inherited;
	}
}
function targetField(state, field) {
	const { relation } = field;
	if (relation?.kind !== "one") return void 0;
	const model = concrete(state, findModel(state, relation.to));
	const target = relation.toField === void 0 ? primaryKey(state, model) : findField(state, model, relation.toField);
	return target === void 0 ? void 0 : {
		model,
		field: target
	};
}
function relationsTo(state, key) {
	const found = [];
	for (const model of state.models.values()) for (const field of model.fields.values()) if (field.relation && resolveKey(state, field.relation.to) === key) found.push({
		model,
		field
	});
	return found;
}
const resolveKey = (state, key) => state.swapped.get(key) ?? key;
const throughTable = (model, field) => field.relation?.dbTable ?? truncateName(`${model.table.replace(/^"|"$/g, "")}_${field.name}`);

//#endregion
//#region src/checks/migrations/programs/django/column-types.ts
const TYPES = {
	AutoField: "integer",
	BigAutoField: "bigint",
	SmallAutoField: "smallint",
	BinaryField: "bytea",
	BooleanField: "boolean",
	DateField: "date",
	DateTimeField: "timestamp with time zone",
	DurationField: "interval",
	FloatField: "double precision",
	IntegerField: "integer",
	BigIntegerField: "bigint",
	SmallIntegerField: "smallint",
	PositiveIntegerField: "integer",
	PositiveBigIntegerField: "bigint",
	PositiveSmallIntegerField: "smallint",
	IPAddressField: "inet",
	GenericIPAddressField: "inet",
	JSONField: "jsonb",
	TextField: "text",
	TimeField: "time",
	UUIDField: "uuid"
};
const MAX_RELATIONS = 20;
function columnType(state, field, depth = 0) {
	const { known, call } = field;
	if (known === void 0 || known.internal === "" || depth > MAX_RELATIONS) return void 0;
	const { internal } = known;
	const made = (sql, family = sql) => ({
		internal,
		sql,
		check: /^Positive\w*IntegerField$/.test(internal),
		identity: /^(?:Big|Small)?AutoField$/.test(internal),
		family
	});
	const length = field.maxLength === void 0 ? "varchar" : `varchar(${field.maxLength})`;
	switch (internal) {
		case "ForeignKey": {
			const target = targetField(state, field);
			const type = target === void 0 ? void 0 : columnType(state, target.field, depth + 1);
			return type && {
				...type,
				check: false,
				identity: false,
				family: type.sql
			};
		}
		case "CharField": return made(length, "varchar");
		case "SlugField":
		case "FileField":
		case "FilePathField": return made(length, "varchar with a length");
		case "DecimalField": {
			const digits = numberOf(call.named.get("max_digits") ?? call.args[2]) ?? known.digits?.[0];
			const places = numberOf(call.named.get("decimal_places") ?? call.args[3]) ?? known.digits?.[1];
			return digits === void 0 || places === void 0 ? made("numeric") : made(`numeric(${digits}, ${places})`, "numeric");
		}
		case "ArrayField": {
			const base = innerField(call.named.get("base_field") ?? call.args[0]);
			const type = base === void 0 ? void 0 : columnType(state, base, depth + 1);
			const size = numberOf(call.named.get("size"));
			return type && {
				...made(`${type.sql}[${size ?? ""}]`, `array of ${type.family}`),
				internal: type.internal
			};
		}
		case "GeneratedField": {
			const output = innerField(call.named.get("output_field"));
			const type = output === void 0 ? void 0 : columnType(state, output, depth + 1);
			return type && {
				...type,
				check: false,
				identity: false
			};
		}
		default:
			if (spatial(known)) return made(geometry(known.sql ?? "", call));
			return made(known.sql ?? own(TYPES, internal) ?? "text");
	}
}
const innerField = (value) => readField("", value, "", "");
function geometry(kind, call) {
	const srid = numberOf(call.named.get("srid")) ?? 4326;
	const dimensions = numberOf(call.named.get("dim")) === 3 ? "Z" : "";
	return `${booleanOf(call.named.get("geography")) === true ? "geography" : "geometry"}(${kind}${dimensions},${srid})`;
}
function patternClass(sql) {
	if (sql.includes("[")) return void 0;
	if (sql.startsWith("varchar")) return "varchar_pattern_ops";
	return sql.startsWith("text") ? "text_pattern_ops" : void 0;
}
const column = (field) => columnOf(field) ?? field.name;

//#endregion
//#region src/checks/migrations/programs/django/literals.ts
const sqlString = (text) => {
	const quoted = text.replaceAll("\0", "").replaceAll("'", "''");
	return quoted.includes("\\") ? `E'${quoted.replaceAll("\\", "\\\\")}'` : `'${quoted}'`;
};
const NOW = "'2000-01-01T00:00:00+00:00'::timestamptz";
function sampleLiteral({ internal, sql }) {
	if (sql.endsWith("]")) return "'{}'";
	const known = own(SAMPLES, internal);
	if (known !== void 0) return known;
	return /^(?:integer|bigint|smallint|numeric|double)/.test(sql) ? "0" : /^uuid/.test(sql) ? UUID : "''";
}
const UUID = "'00000000-0000-4000-8000-000000000000'::uuid";
const SAMPLES = {
	BooleanField: "false",
	NullBooleanField: "false",
	DateField: "'2000-01-01'::date",
	DateTimeField: NOW,
	TimeField: "'00:00:00'::time",
	DurationField: "'0 days 0.000000 seconds'::interval",
	UUIDField: UUID,
	JSONField: "'{}'::jsonb",
	GenericIPAddressField: "'127.0.0.1'::inet",
	IPAddressField: "'127.0.0.1'::inet",
	BinaryField: "'\\x'::bytea",
	HStoreField: "''::hstore"
};
function literalFor(value, type) {
	if (value.kind === "none") return void 0;
	return literalOf(value, type) ?? sampleLiteral(type);
}
function literalOf(value, type) {
	if (type.internal === "JSONField") {
		const json = jsonOf(callableResult(value));
		return json === void 0 ? void 0 : `${sqlString(json)}::jsonb`;
	}
	const called = callableResult(value);
	const numeric = /^(?:integer|bigint|smallint|numeric|double)/.test(type.sql) && !type.sql.endsWith("]");
	switch (called.kind) {
		case "string":
			if (numeric) return /^-?\d+(?:\.\d+)?$/.test(called.value.trim()) ? called.value.trim() : void 0;
			return `${sqlString(called.value)}${own(CASTS, type.internal) ?? ""}`;
		case "number":
			if (type.internal === "BooleanField") return Number(called.text) === 0 ? "false" : "true";
			if (type.internal === "FloatField" && /^-?\d+$/.test(called.text)) return `${called.text}.0`;
			return isTextual(type) ? sqlString(called.text) : called.text;
		case "boolean":
			if (numeric) return called.value ? "1" : "0";
			return isTextual(type) ? sqlString(called.value ? "True" : "False") : String(called.value);
		case "bytes": return `'\\x${Buffer.from(called.value, "latin1").toString("hex")}'::bytea`;
		case "sequence": return arrayOf(called.items, type);
		case "dict": return type.internal === "HStoreField" && called.entries.length === 0 ? "''::hstore" : void 0;
		case "call": return callLiteral(called, type);
		default: return;
	}
}
const CASTS = {
	UUIDField: "::uuid",
	GenericIPAddressField: "::inet"
};
const isTextual = ({ internal }) => /^(?:Char|Text|Slug|File|FilePath|Email|URL|CIText|CIChar)Field$/.test(internal);
function callableResult(value) {
	const { start, end } = value;
	switch (pathOf(value)) {
		case "dict": return {
			kind: "dict",
			entries: [],
			start,
			end
		};
		case "list":
		case "tuple":
		case "set": return {
			kind: "sequence",
			shape: "list",
			items: [],
			start,
			end
		};
		case "str": return {
			kind: "string",
			value: "",
			start,
			end
		};
		case "int": return {
			kind: "number",
			text: "0",
			start,
			end
		};
		case "bool": return {
			kind: "boolean",
			value: false,
			start,
			end
		};
		default: return value;
	}
}
function arrayOf(items, type) {
	if (!type.sql.endsWith("]")) return void 0;
	if (items.length === 0) return "'{}'";
	const inner = {
		internal: type.internal,
		sql: type.sql.replace(/\[\d*\]$/, "")
	};
	const parts = items.map((item) => item.kind === "none" ? "NULL" : literalOf(item, inner));
	return parts.every((part) => part !== void 0) ? `ARRAY[${parts.join(", ")}]` : void 0;
}
function callLiteral(call, type) {
	const path = calleeOf(call);
	const [first] = call.args;
	const numbers = call.args.map(numberOf);
	switch (path) {
		case "decimal.Decimal": return stringOf(first) ?? (first?.kind === "number" ? first.text : void 0);
		case "uuid.UUID": {
			const text = stringOf(first) ?? stringOf(call.named.get("hex"));
			return text === void 0 ? void 0 : `${sqlString(text)}::uuid`;
		}
		case "datetime.datetime": return `${sqlString(`${dateOf(numbers)}T${timeOf(numbers.slice(3))}+00:00`)}::timestamptz`;
		case "datetime.date": return `${sqlString(dateOf(numbers))}::date`;
		case "datetime.time": return `${sqlString(timeOf(numbers))}::time`;
		case "datetime.timedelta": return intervalOf(call);
		case "django.db.models.Value":
		case "django.db.models.expressions.Value": return first === void 0 ? void 0 : literalOf(first, type);
		default: return;
	}
}
const two = (value) => String(value ?? 0).padStart(2, "0");
const dateOf = ([year, month, day]) => `${String(year ?? 2e3).padStart(4, "0")}-${two(month ?? 1)}-${two(day ?? 1)}`;
const timeOf = ([hour, minute, second, micro]) => `${two(hour)}:${two(minute)}:${two(second)}${micro ? `.${String(micro).padStart(6, "0")}` : ""}`;
const UNITS = [
	["days", 86400],
	["seconds", 1],
	["microseconds", 1e-6],
	["milliseconds", .001],
	["minutes", 60],
	["hours", 3600],
	["weeks", 604800]
];
function intervalOf(call) {
	const total = UNITS.map(([name, seconds], index) => {
		const given = argument(call, name, index);
		return given === void 0 ? 0 : (numberOf(given) ?? NaN) * seconds;
	}).reduce((sum, amount) => sum + amount, 0);
	if (!Number.isFinite(total)) return void 0;
	const days = Math.floor(total / 86400);
	return `'${days} days ${(total - days * 86400).toFixed(6)} seconds'::interval`;
}
function jsonOf(value) {
	const joined = (parts, open, close) => parts.every((part) => part !== void 0) ? `${open}${parts.join(", ")}${close}` : void 0;
	switch (value.kind) {
		case "string": return JSON.stringify(value.value);
		case "number": return value.text;
		case "boolean": return String(value.value);
		case "none": return "null";
		case "sequence": return joined(value.items.map(jsonOf), "[", "]");
		case "dict": return joined(value.entries.map(({ key, value: inner }) => {
			const [name, text] = [stringOf(key), jsonOf(inner)];
			return name === void 0 || text === void 0 ? void 0 : `${JSON.stringify(name)}: ${text}`;
		}), "{", "}");
		default: return;
	}
}

//#endregion
//#region src/checks/migrations/programs/django/expressions.ts
const MAX_DEPTH$2 = 60;
const FUNCTIONS = {
	Lower: "LOWER",
	Upper: "UPPER",
	Length: "LENGTH",
	Coalesce: "COALESCE",
	Greatest: "GREATEST",
	Least: "LEAST",
	Abs: "ABS",
	Ceil: "CEILING",
	Floor: "FLOOR",
	Round: "ROUND",
	Sqrt: "SQRT",
	Trim: "BTRIM",
	LTrim: "LTRIM",
	RTrim: "RTRIM",
	NullIf: "NULLIF",
	MD5: "MD5",
	Reverse: "REVERSE",
	Replace: "REPLACE",
	Left: "LEFT",
	Right: "RIGHT",
	Repeat: "REPEAT",
	StrIndex: "STRPOS",
	Substr: "SUBSTRING",
	Mod: "MOD",
	Power: "POWER",
	Sign: "SIGN",
	Random: "RANDOM",
	RandomUUID: "GEN_RANDOM_UUID",
	TransactionNow: "CURRENT_TIMESTAMP"
};
function compileExpression(value, context, depth = 0) {
	if (depth > MAX_DEPTH$2) return void 0;
	if (value.kind === "string") return sqlString(value.value);
	if (value.kind === "number") return value.text;
	if (value.kind === "boolean") return String(value.value);
	if (value.kind === "none") return "NULL";
	if (value.kind === "operation") {
		if (value.left === void 0 || !/^(?:[+\-*/%]|\*\*)$/.test(value.operator)) return void 0;
		return combined(compileExpression(value.left, context, depth + 1), value.operator, compileExpression(value.right, context, depth + 1));
	}
	return value.kind === "call" ? compileCall(value, context, depth + 1) : void 0;
}
const combined = (left, operator, right) => {
	if (left === void 0 || right === void 0) return void 0;
	return `(${left} ${{
		"**": "^",
		"^": "#"
	}[operator] ?? operator} ${right})`;
};
function compileCall(call, context, depth) {
	const { callee, args } = call;
	if (callee.kind === "attribute") {
		const inner = compileExpression(callee.object, context, depth);
		return inner === void 0 || !/^(?:asc|desc)$/.test(callee.name) ? void 0 : ordered(inner, callee.name, call);
	}
	const path = calleeOf(call);
	if (path === void 0) return void 0;
	const [first] = args;
	const name = lastOf(path);
	const inner = (value) => value === void 0 ? void 0 : compileExpression(value, context, depth);
	const argument = (value) => fieldOrExpression(value, context, depth);
	switch (name) {
		case "F": return columnSql(stringOf(first), context);
		case "Value": return first === void 0 ? void 0 : inner(first) ?? literalOf(first, {
			internal: "",
			sql: ""
		});
		case "Now": return "STATEMENT_TIMESTAMP()";
		case "Pi": return "PI()";
		case "Q": return context.condition(call, context);
		case "ExpressionWrapper": return inner(call.named.get("expression") ?? first);
		case "CombinedExpression": {
			const [left, operator, right] = args;
			const sign = stringOf(operator);
			return sign === void 0 ? void 0 : combined(inner(left), sign, inner(right));
		}
		case "OrderBy": {
			const sql = first === void 0 ? void 0 : argument(first);
			return sql && ordered(sql, booleanOf(call.named.get("descending")) ? "desc" : "asc", call);
		}
		case "Collate": {
			const [sql, collation] = [first && argument(first), stringOf(call.named.get("collation") ?? args[1])];
			return sql === void 0 || collation === void 0 ? void 0 : `${sql} COLLATE ${quoteName(collation)}`;
		}
		case "OpClass": {
			const [sql, operators] = [first && argument(first), stringOf(call.named.get("name") ?? args[1])];
			return sql === void 0 || operators === void 0 ? void 0 : `${bracketed(sql)} ${operators}`;
		}
		case "RawSQL":
		case "RawSql": {
			const sql = stringOf(call.named.get("sql") ?? first);
			const parameters = call.named.get("params") ?? args[1];
			if (sql === void 0 || parameters?.kind === "sequence" && parameters.items.length > 0) return void 0;
			return `(${sql})`;
		}
		case "Cast": {
			const sql = first === void 0 ? void 0 : argument(first);
			const type = castType(call.named.get("output_field") ?? args[1], context);
			return sql === void 0 || type === void 0 ? void 0 : `(${sql})::${type}`;
		}
		case "Concat": {
			const parts = args.map(argument);
			if (!parts.every((part) => part !== void 0)) return void 0;
			return `(${parts.map((part) => `COALESCE(${part}, '')`).join(" || ")})`;
		}
		case "Case": return compileCase(call, context, depth);
		case "Func": {
			const given = stringOf(call.named.get("function"));
			return given === void 0 || call.named.has("template") ? void 0 : applied(given, args.map(argument));
		}
		case "SearchVector": return searchVector(call, context);
		default: {
			const known = Object.hasOwn(FUNCTIONS, name) && path.startsWith("django.") ? FUNCTIONS[name] : void 0;
			return known === void 0 ? void 0 : applied(known, args.map(argument));
		}
	}
}
const applied = (name, args) => args.every((arg) => arg !== void 0) && /^[\w.]+$/.test(name) ? `${name}(${args.join(", ")})` : void 0;
function ordered(sql, direction, call) {
	const nulls = booleanOf(call.named.get("nulls_last")) ? " NULLS LAST" : booleanOf(call.named.get("nulls_first")) ? " NULLS FIRST" : "";
	return `${bracketed(sql)} ${direction.toUpperCase()}${nulls}`;
}
function bracketed(sql) {
	if (/^"[^"]*"(?: |$)/.test(sql) || sql.startsWith("(") && closesLast(sql)) return sql;
	const tail = /( COLLATE "[^"]*")?( [a-z_]+_ops)?( (?:ASC|DESC)(?: NULLS (?:FIRST|LAST))?)?$/.exec(sql)?.[0] ?? "";
	const head = sql.slice(0, sql.length - tail.length);
	return head.startsWith("(") && closesLast(head) ? sql : `(${head})${tail}`;
}
function closesLast(sql) {
	let depth = 0;
	for (let at = 0; at < sql.length; at++) {
		if (sql[at] === "'") at = Math.max(at, sql.indexOf("'", at + 1));
		if (sql[at] === "(") depth++;
		else if (sql[at] === ")" && --depth === 0) return /^(?: COLLATE "[^"]*")?(?: \w+_ops)?(?: (?:ASC|DESC)[A-Z ]*)?$/.test(sql.slice(at + 1));
	}
	return false;
}
const fieldOrExpression = (value, context, depth = 0) => value.kind === "string" ? columnSql(value.value, context) : compileExpression(value, context, depth + 1);
function columnSql(name, { state, model }) {
	const field = name === void 0 ? void 0 : findField(state, model, name);
	const column = field === void 0 ? void 0 : columnOf(field);
	return column === void 0 ? void 0 : quoteName(column);
}
const castType = (value, { state }) => {
	const call = value?.kind === "reference" ? {
		kind: "call",
		callee: value,
		args: [],
		named: /* @__PURE__ */ new Map(),
		open: false,
		start: value.start,
		end: value.end
	} : value;
	const field = readField("", call, "", "");
	return field === void 0 ? void 0 : columnType(state, field)?.sql;
};
function compileCase(call, context, depth) {
	const branches = call.args.map((when) => {
		if (when.kind !== "call" || lastOf(calleeOf(when) ?? "") !== "When") return void 0;
		const lookups = [...when.named].filter(([name]) => name !== "then" && name !== "condition");
		const condition = when.named.get("condition") ?? when.args[0];
		const test = condition === void 0 ? context.condition({
			...when,
			args: [],
			named: new Map(lookups)
		}, context) : context.condition(condition, context);
		const then = when.named.get("then") ?? when.args[1];
		const result = then === void 0 ? void 0 : compileExpression(then, context, depth);
		return test === void 0 || result === void 0 ? void 0 : `WHEN ${test} THEN ${result}`;
	});
	const fallback = call.named.get("default");
	const otherwise = fallback === void 0 ? "NULL" : compileExpression(fallback, context, depth);
	if (branches.length === 0 || otherwise === void 0 || !branches.every((branch) => branch !== void 0)) return void 0;
	return `CASE ${branches.join(" ")} ELSE ${otherwise} END`;
}
function searchVector(call, context) {
	const config = call.named.get("config");
	const name = config === void 0 ? void 0 : stringOf(config);
	if (config !== void 0 && name === void 0) return void 0;
	const weight = stringOf(call.named.get("weight"));
	const columns = call.args.map((value) => fieldOrExpression(value, context));
	if (!columns.every((column) => column !== void 0)) return void 0;
	const texts = columns.map((column) => `COALESCE(${column}, '')`);
	const vector = `to_tsvector(${name === void 0 ? "" : `${sqlString(name)}::regconfig, `}${texts.join(" || ' ' || ")})`;
	return weight === void 0 ? vector : `setweight(${vector}, ${sqlString(weight)})`;
}

//#endregion
//#region src/checks/migrations/programs/django/conditions.ts
const MAX_DEPTH$1 = 60;
const contextOf = (state, model) => ({
	state,
	model,
	condition: compileCondition
});
const compileCondition = (value, context) => compile(value, context, false, 0);
function compile(value, context, negated, depth) {
	if (depth > MAX_DEPTH$1) return void 0;
	if (value.kind === "operation") {
		if (value.left === void 0) {
			const inner = value.operator === "~" ? compile(value.right, context, !negated, depth + 1) : void 0;
			return inner && `NOT ${parens(inner)}`;
		}
		const word = value.operator === "|" ? "OR" : value.operator === "&" ? "AND" : void 0;
		if (word === void 0) return void 0;
		return joined([compile(value.left, context, negated, depth + 1), compile(value.right, context, negated, depth + 1)], word);
	}
	if (value.kind !== "call") return void 0;
	const path = lastOf(calleeOf(value) ?? "");
	return path === "Q" || path === "When" ? compileQ(value, context, negated, depth) : compileLookupCall(value, path, context);
}
function compileQ(call, context, outer, depth) {
	if (call.open) return void 0;
	const isNegated = booleanOf(call.named.get("_negated")) ?? false;
	const negated = outer !== isNegated;
	const word = stringOf(call.named.get("_connector")) === "OR" ? "OR" : "AND";
	const parts = call.args.map((part) => {
		const pair = itemsOf(part);
		if (pair === void 0) return compile(part, context, negated, depth + 1);
		const [name, value] = pair;
		return value === void 0 ? void 0 : compileLookup(stringOf(name), value, context, negated);
	});
	const names = [...call.named].filter(([name]) => !name.startsWith("_")).sort(([a], [b]) => a < b ? -1 : 1);
	for (const [name, value] of names) parts.push(compileLookup(name, value, context, negated));
	const all = joined(parts, word);
	return all === void 0 ? void 0 : isNegated ? `NOT ${parens(all)}` : all;
}
const parens = (sql) => sql.startsWith("(") && sql.endsWith(")") && !sql.slice(1, -1).includes("(") ? sql : `(${sql})`;
function joined(parts, word) {
	if (parts.length === 0 || !parts.every((part) => part !== void 0)) return void 0;
	return parts.length === 1 ? parts[0] : `(${parts.join(` ${word} `)})`;
}
const COMPARE = {
	gt: ">",
	gte: ">=",
	lt: "<",
	lte: "<="
};
const PATTERNS = {
	contains: ["%", "%"],
	startswith: ["", "%"],
	endswith: ["%", ""]
};
function compileLookup(name, value, context, negated) {
	const [first = "", ...rest] = (name ?? "").split("__");
	const field = findField(context.state, context.model, first);
	if (field === void 0 || field.relation?.kind === "many") return void 0;
	const type = columnType(context.state, field);
	if (type === void 0) return rest.join() === "isnull" ? isNull(quoteName(column(field)), value) : void 0;
	const path = field.relation && /^(?:id|pk)$/.test(rest[0] ?? "") ? rest.slice(1) : rest;
	let lhs = quoteName(column(field));
	const lookups = [...path];
	const lookup = LOOKUPS.test(lookups.at(-1) ?? "") ? lookups.pop() ?? "exact" : "exact";
	for (const transform of lookups) if (type.internal === "JSONField") lhs = `(${lhs} -> ${/^\d+$/.test(transform) ? transform : sqlString(transform)})`;
	else if (transform === "lower" || transform === "upper") lhs = `${transform.toUpperCase()}(${lhs})`;
	else if (transform === "length") lhs = `LENGTH(${lhs})`;
	else if (transform === "len" && type.sql.endsWith("]")) lhs = `CASE WHEN ${lhs} IS NULL THEN NULL ELSE coalesce(array_length(${lhs}, 1), 0) END`;
	else return void 0;
	const sql = compare$1(lhs, lookup, value, lookups.length > 0 ? {
		...type,
		internal: lookups.includes("length") || lookups.includes("len") ? "IntegerField" : type.internal,
		sql: /len/.test(lookups.join()) ? "integer" : type.sql
	} : type, context);
	const guarded = negated && field.null && lookup !== "isnull" && value.kind !== "none";
	return sql !== void 0 && guarded ? `(${sql} AND ${quoteName(column(field))} IS NOT NULL)` : sql;
}
const LOOKUPS = /^(?:exact|iexact|gte?|lte?|in|isnull|range|regex|iregex|i?contains|i?startswith|i?endswith|contained_by|overlap|fully_lt|fully_gt)$/;
const isNull = (lhs, value) => {
	const empty = booleanOf(value);
	return empty === void 0 ? void 0 : `${lhs} IS ${empty ? "" : "NOT "}NULL`;
};
function compare$1(lhs, lookup, value, type, context) {
	if (lookup === "isnull") return isNull(lhs, value);
	if (value.kind === "none") return lookup === "exact" ? `${lhs} IS NULL` : void 0;
	if (lookup === "exact" && type.internal === "BooleanField" && value.kind === "boolean") return value.value ? lhs : `NOT ${lhs}`;
	if (lookup === "in" || lookup === "range") {
		const parts = itemsOf(value)?.filter((item) => item.kind !== "none").map((item) => operand(item, type, context));
		if (parts === void 0 || parts.length === 0 || !parts.every((part) => part !== void 0)) return void 0;
		if (lookup === "in") return `${lhs} IN (${parts.join(", ")})`;
		return parts.length === 2 ? `${lhs} BETWEEN ${parts[0]} AND ${parts[1]}` : void 0;
	}
	const plain = lookup.replace(/^i(?=exact|contains|startswith|endswith|regex)/, "");
	const folded = plain !== lookup;
	const text = `${lhs}${/^CI/.test(type.internal) ? "::citext" : "::text"}`;
	const pattern = own(PATTERNS, plain);
	if (pattern !== void 0) {
		if (type.sql.endsWith("]") || type.internal === "JSONField" || type.sql.endsWith("range")) {
			const other = operand(value, type, context);
			return other === void 0 || plain !== "contains" ? void 0 : `${lhs} @> ${castArray(other, type)}`;
		}
		const part = stringOf(value);
		if (part === void 0) return void 0;
		const like = sqlString(`${pattern[0]}${part.replace(/[\\%_]/g, "\\$&")}${pattern[1]}`);
		return folded ? `UPPER(${text}) LIKE UPPER(${like})` : `${text} LIKE ${like}`;
	}
	if (plain === "regex") {
		const part = stringOf(value);
		return part === void 0 ? void 0 : `${text} ${folded ? "~*" : "~"} ${sqlString(part)}`;
	}
	const other = operand(value, type, context);
	if (other === void 0) return void 0;
	if (plain === "exact") return folded ? `UPPER(${text}) = UPPER(${other})` : `${lhs} = ${castArray(other, type)}`;
	if (lookup === "contained_by") return `${lhs} <@ ${castArray(other, type)}`;
	if (lookup === "overlap") return `${lhs} && ${castArray(other, type)}`;
	if (lookup === "fully_lt") return `${lhs} << ${other}`;
	if (lookup === "fully_gt") return `${lhs} >> ${other}`;
	const operator = own(COMPARE, lookup);
	return operator === void 0 ? void 0 : `${lhs} ${operator} ${other}`;
}
const castArray = (sql, type) => type.sql.endsWith("]") ? `${sql}::${type.sql}` : sql;
function operand(value, type, context) {
	if (value.kind === "call" || value.kind === "operation") return (value.kind === "call" ? literalOf(value, type) : void 0) ?? compileExpression(value, context);
	return literalOf(value, type);
}
function compileLookupCall(call, name, context) {
	const operators = {
		Exact: "=",
		GreaterThan: ">",
		GreaterThanOrEqual: ">=",
		LessThan: "<",
		LessThanOrEqual: "<="
	};
	const [left, right] = call.args;
	const operator = own(operators, name);
	if (operator === void 0 || left === void 0 || right === void 0) return /^(?:RawSQL|Case|ExpressionWrapper|Func)$/.test(name) ? compileExpression(call, context) : void 0;
	const sides = [left, right].map((side) => compileExpression(side, context));
	return sides[0] === void 0 || sides[1] === void 0 ? void 0 : `${sides[0]} ${operator} (${sides[1]})`;
}

//#endregion
//#region src/checks/migrations/programs/django/editor.ts
const createEditor = (state) => ({
	state,
	statements: [],
	unread: [],
	deferred: []
});
function send(editor, sql, { start, end }) {
	editor.statements.push({
		sql,
		start,
		end
	});
}
function leave(editor, what, { start, end }) {
	editor.unread.push({
		what,
		start,
		end
	});
}
function flush(editor) {
	for (const deferred of editor.deferred.splice(0)) {
		const { sql, constraint } = deferred.write(deferred);
		send(editor, sql, deferred.place);
		if (constraint !== void 0) editor.state.catalog.add(deferred.table, constraint);
	}
}
const DEFERRABLE = "DEFERRABLE INITIALLY DEFERRED";
function foreignKey(editor, table, field, suffix) {
	const target = targetField(editor.state, field);
	if (target === void 0) return void 0;
	return {
		table,
		columns: [column(field)],
		target: {
			table: target.model.table,
			columns: [column(target.field)]
		},
		place: field,
		write: (self) => {
			const to = self.target ?? {
				table: "",
				columns: []
			};
			const name = foreignName(self.table, self.columns[0] ?? "", to.table, to.columns[0] ?? "", suffix);
			return {
				sql: `ALTER TABLE ${quoteName(self.table)} ADD CONSTRAINT ${quoteName(name)} FOREIGN KEY (${self.columns.map(quoteName).join(", ")}) REFERENCES ${quoteName(to.table)} (${to.columns.map(quoteName).join(", ")}) ${DEFERRABLE}`,
				constraint: {
					name,
					kind: "foreign",
					columns: [...self.columns]
				}
			};
		}
	};
}
const foreignName = (table, name, toTable, toColumn, suffix) => indexName(table, [name], suffix ?? `_fk_${splitIdentifier(toTable).name}_${toColumn}`);
function plainIndex(table, columns, place, { suffix = "", operators } = {}) {
	return {
		table,
		columns: [...columns],
		place,
		write: (self) => {
			const name = indexName(self.table, self.columns, suffix);
			const list = self.columns.map((one) => `${quoteName(one)}${operators === void 0 ? "" : ` ${operators}`}`);
			return {
				sql: `CREATE INDEX ${quoteName(name)} ON ${quoteName(self.table)} (${list.join(", ")})`,
				constraint: {
					name,
					kind: "index",
					columns: [...self.columns]
				}
			};
		}
	};
}
function uniqueTogether(table, columns, place) {
	return {
		table,
		columns: [...columns],
		place,
		write: (self) => {
			const name = indexName(self.table, self.columns, "_uniq");
			return {
				sql: `ALTER TABLE ${quoteName(self.table)} ADD CONSTRAINT ${quoteName(name)} UNIQUE (${self.columns.map(quoteName).join(", ")})`,
				constraint: {
					name,
					kind: "unique",
					columns: [...self.columns]
				}
			};
		}
	};
}
function sendNow(editor, deferred, place) {
	if (deferred === void 0) return;
	const { sql, constraint } = deferred.write(deferred);
	send(editor, sql, place);
	if (constraint !== void 0) editor.state.catalog.add(deferred.table, constraint);
}
function columnDefinition(editor, field, withDefault) {
	const { state } = editor;
	const type = columnType(state, field);
	if (type === void 0) return void 0;
	const words = [type.sql];
	if (field.collation !== void 0) words.push(`COLLATE ${quoteName(field.collation)}`);
	if (databaseDefault(field) !== void 0) words.push(`DEFAULT ${databaseDefaultSql(editor, field) ?? sampleLiteral(type)}`);
	else if (withDefault) {
		const value = effectiveDefault(editor, field);
		if (value !== void 0) words.push(`DEFAULT ${value}`);
	}
	if (field.known?.internal === "GeneratedField") {
		const expression = generated(editor, field);
		if (expression === void 0) return void 0;
		words.push(`GENERATED ALWAYS AS (${expression}) STORED`);
	} else words.push(field.null ? "NULL" : "NOT NULL");
	if (field.primaryKey) words.push("PRIMARY KEY");
	else if (field.unique) words.push("UNIQUE");
	if (type.identity) words.push("GENERATED BY DEFAULT AS IDENTITY");
	if (type.check) words.push(`CHECK (${quoteName(column(field))} >= 0)`);
	return words.join(" ");
}
function generated({ state }, field) {
	const expression = field.call.named.get("expression");
	const owner = [...state.models.values()].find((model) => model.fields.get(field.name) === field);
	return expression === void 0 || owner === void 0 ? void 0 : compileExpression(expression, contextOf(state, owner));
}
function databaseDefaultSql({ state }, field) {
	const value = databaseDefault(field);
	const type = columnType(state, field);
	if (value === void 0 || type === void 0) return void 0;
	if (value.kind === "none") return "NULL";
	const literal = literalOf(value, type);
	if (literal !== void 0) return literal;
	const owner = [...state.models.values()].find((model) => model.fields.get(field.name) === field);
	const sql = owner === void 0 ? void 0 : compileExpression(value, contextOf(state, owner));
	return sql === void 0 ? void 0 : `(${sql})`;
}
const NO_EMPTY_TEXT = /^(?:\w*AutoField|BooleanField|Date\w*Field|TimeField|D\w+Field|Float\w*Field|\w*IntegerField|\w*IPAddressField|UUIDField|JSONField|HStoreField|\w*RangeField|ForeignKey)$/;
function effectiveDefault({ state }, field) {
	const type = columnType(state, field);
	if (type === void 0 || field.known === void 0) return void 0;
	const value = defaultOf(field);
	if (value !== void 0) return literalFor(value, type);
	if (field.known.internal === "GeneratedField") return void 0;
	const blank = booleanOf(field.call.named.get("blank")) ?? false;
	if (!field.null && blank && !NO_EMPTY_TEXT.test(field.known.internal) && field.known.internal !== "ArrayField") return field.known.internal === "BinaryField" ? "'\\x'::bytea" : "''";
	return booleanOf(field.call.named.get("auto_now")) || booleanOf(field.call.named.get("auto_now_add")) ? sampleLiteral(type) : void 0;
}
function fieldIndexes(editor, table, field) {
	const name = columnOf(field);
	if (name === void 0 || columnType(editor.state, field) === void 0) return [];
	const indexes = [];
	if (field.dbIndex && !field.unique) indexes.push(plainIndex(table, [name], field));
	const like = likeIndex(editor, table, field);
	if (like !== void 0) indexes.push(like);
	if (spatial(field.known) && booleanOf(field.call.named.get("spatial_index")) !== false) indexes.push(spatialIndex(table, name, field));
	return indexes;
}
function spatialIndex(table, name, place) {
	return {
		table,
		columns: [name],
		place,
		write: (self) => {
			const index = indexName(self.table, self.columns, "_id");
			return {
				sql: `CREATE INDEX ${quoteName(index)} ON ${quoteName(self.table)} USING GIST (${self.columns.map(quoteName).join(", ")})`,
				constraint: {
					name: index,
					kind: "special index",
					columns: [...self.columns]
				}
			};
		}
	};
}
function likeIndex({ state }, table, field) {
	const type = columnType(state, field);
	const operators = type === void 0 ? void 0 : patternClass(type.sql);
	if (operators === void 0 || !(field.dbIndex || field.unique)) return void 0;
	const collation = field.collation ?? targetField(state, field)?.field.collation;
	if (collation !== void 0 && state.looseCollations.has(collation)) return void 0;
	return plainIndex(table, [column(field)], field, {
		suffix: "_like",
		operators
	});
}
function noteColumn({ state }, table, field) {
	const name = column(field);
	if (field.primaryKey) state.catalog.add(table, {
		name: ownName(table, "", "pkey"),
		kind: "primary",
		columns: [name]
	});
	else if (field.unique) state.catalog.add(table, {
		name: ownName(table, name, "key"),
		kind: "unique",
		columns: [name]
	});
	const type = columnType(state, field);
	if (type?.identity) state.catalog.add(table, {
		name: ownName(table, name, "seq"),
		kind: "sequence",
		columns: [name]
	});
	if (type?.check) state.catalog.add(table, {
		name: ownName(table, name, "check"),
		kind: "check",
		columns: [name]
	});
}
function commentOn(editor, table, field, place) {
	if (field.comment === void 0) return;
	send(editor, `COMMENT ON COLUMN ${quoteName(table)}.${quoteName(column(field))} IS ${sqlString(field.comment)}`, place);
}
function forget(editor, gone) {
	editor.deferred = editor.deferred.filter((deferred) => !gone(deferred));
}
function renameInDeferred(editor, from, to) {
	for (const deferred of editor.deferred) {
		if (deferred.table === from) deferred.table = to;
		if (deferred.target?.table === from) deferred.target.table = to;
	}
}
function renameColumnInDeferred(editor, table, from, to) {
	const renamed = (name) => name === from ? to : name;
	for (const deferred of editor.deferred) {
		if (deferred.table === table) deferred.columns = deferred.columns.map(renamed);
		if (deferred.target?.table === table) deferred.target.columns = deferred.target.columns.map(renamed);
	}
}
function columnsOf$1(state, model, names) {
	const columns = names.map((name) => {
		const field = findField(state, model, name);
		return field === void 0 ? void 0 : columnOf(field);
	});
	return columns.every((name) => name !== void 0) ? columns : void 0;
}
const tableOf$1 = (state, model) => concrete(state, model).table;

//#endregion
//#region src/checks/migrations/programs/django/order.ts
function placeOf(path) {
	const parts = path.split("/");
	const name = (parts.pop() ?? "").replace(/\.py$/, "");
	return {
		folder: parts.join("/"),
		name
	};
}
const labelOf = (folder) => {
	const parts = folder.split("/");
	const at = parts.findLastIndex((part) => /^(?:.*_)?migrations$/.test(part));
	return (at > 0 ? parts[at - 1] : parts.at(-2)) ?? parts.at(-1) ?? "";
};
function nodesOf(files) {
	const nodes = files.map((file) => {
		const text = file.text.replace(/^[ \t]*#[^\n]*$/gm, "");
		return {
			file,
			...placeOf(file.path),
			app: "",
			needs: [...pairsOf(text, "dependencies"), ...swappable(text)],
			before: pairsOf(text, "run_before"),
			replaces: pairsOf(text, "replaces")
		};
	});
	nodes.sort((a, b) => compare(a.folder, b.folder) || compare(a.name, b.name));
	labelApps(nodes);
	return nodes;
}
function graphOf(files) {
	const nodes = nodesOf(files);
	const byKey = new Map(nodes.map((node) => [keyOf([node.app, node.name]), node.file.path]));
	const pathsOf = (pairs) => pairs.flatMap((pair) => byKey.get(keyOf(pair)) ?? []);
	return nodes.map(({ file, app, needs, replaces }) => ({
		path: file.path,
		group: app,
		after: [...pathsOf(needs.filter(([of]) => of === app)), ...pathsOf(replaces)]
	}));
}
function orderMigrations(files) {
	const nodes = nodesOf(files);
	const byKey = new Map(nodes.map((node) => [keyOf([node.app, node.name]), node]));
	const byApp = Map.groupBy(nodes, (node) => node.app);
	const userApp = nodes.find(({ file }) => definesUser(file.text))?.app;
	const replacedBy = new Map(nodes.flatMap((node) => node.replaces.map((pair) => [keyOf(pair), node])));
	const resolve = ([app, name]) => {
		if (name === "__first__") return byApp.get(app === USER ? userApp ?? "" : app)?.[0];
		if (name === "__latest__") return byApp.get(app)?.at(-1);
		return byKey.get(keyOf([app, name])) ?? replacedBy.get(keyOf([app, name]));
	};
	const after = /* @__PURE__ */ new Map();
	for (const node of nodes) {
		const needed = [...node.needs, ...node.replaces].map(resolve);
		after.set(node, needed.filter((other) => other !== void 0 && other !== node).filter((other) => other !== void 0));
	}
	for (const node of nodes) for (const pair of node.before) after.get(resolve(pair) ?? node)?.push(node);
	return walk(nodes, after).map(({ file, app }) => ({
		...file,
		app
	}));
}
const USER = "__user__";
const definesUser = (text) => text.includes("CreateModel(") && /['"]password['"]/.test(text) && /['"]last_login['"]/.test(text);
const keyOf = ([app, name]) => `${app}.${name}`;
const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function pairsOf(text, name) {
	const start = new RegExp(`^[ \\t]+${name}\\s*(?::[^=\\n]+)?=\\s*[[(]`, "m").exec(text);
	if (start === null) return [];
	const from = start.index + start[0].length;
	const end = text.slice(from).search(/\]|\n[ \t]*\)[ \t]*\n/);
	return [...text.slice(from, end === -1 ? from + 2e4 : from + end).matchAll(/\(\s*["'](\w+)["']\s*,\s*["'](\w+)["']\s*,?\s*\)/g)].map(([, app = "", to = ""]) => [app, to]);
}
const swappable = (text) => /swappable_dependency\(\s*settings\.AUTH_USER_MODEL/.test(text) ? [[USER, "__first__"]] : [];
function labelApps(nodes) {
	for (const [folder, inside] of Map.groupBy(nodes, (node) => node.folder)) {
		const names = new Set(inside.map(({ name }) => name));
		const votes = /* @__PURE__ */ new Map();
		for (const { needs, replaces } of inside) for (const [app, name] of [...needs, ...replaces]) if (names.has(name)) votes.set(app, (votes.get(app) ?? 0) + 1);
		const label = labelOf(folder);
		const [best] = [...votes].sort(([, a], [, b]) => b - a);
		const app = votes.has(label) || best === void 0 ? label : best[0];
		for (const node of inside) node.app = app;
	}
}
function walk(nodes, after) {
	const done = /* @__PURE__ */ new Set();
	const open = /* @__PURE__ */ new Set();
	const order = [];
	for (const root of nodes) {
		const stack = [{
			node: root,
			next: 0
		}];
		while (stack.length > 0) {
			const top = stack.at(-1);
			if (top === void 0) break;
			if (top.next === 0) {
				if (done.has(top.node) || open.has(top.node)) {
					stack.pop();
					continue;
				}
				open.add(top.node);
			}
			const needed = after.get(top.node)?.[top.next++];
			if (needed !== void 0) {
				if (!done.has(needed) && !open.has(needed)) stack.push({
					node: needed,
					next: 0
				});
				continue;
			}
			stack.pop();
			open.delete(top.node);
			done.add(top.node);
			order.push(top.node);
		}
	}
	return order;
}

//#endregion
//#region src/checks/migrations/programs/django/through.ts
function throughModel(state, model, field) {
	const { relation } = field;
	if (relation?.kind !== "many" || relation.through !== void 0) return void 0;
	const target = findModel(state, relation.to);
	const through = createModel(model.app, `${model.name}_${field.name}`, throughTable(model, field));
	const { from, to } = throughNames(state, model, field);
	const own = primaryKey(state, model);
	const internal = (own?.call.named.has("auto_created") && own.relation === void 0 ? own?.known?.internal : void 0) ?? state.autoFields.get(model.app) ?? state.autoFields.get("") ?? "BigAutoField";
	through.fields.set("id", keyField(internal));
	const key = (name, to) => {
		const made = foreignField(name, modelKey(to.app, to.name), relation.constrained, field);
		if (made !== void 0) through.fields.set(name, made);
	};
	key(from, model);
	key(to, target);
	through.uniqueTogether = [[from, to]];
	return through;
}
function throughNames(state, model, field) {
	const from = model.name.toLowerCase();
	const to = findModel(state, resolveKey(state, field.relation?.to ?? "")).name.toLowerCase();
	return from === to ? {
		from: `from_${from}`,
		to: `to_${to}`
	} : {
		from,
		to
	};
}
function foreignField(name, to, constrained, { start, end }) {
	const place = {
		start,
		end
	};
	const call = {
		kind: "call",
		callee: {
			kind: "reference",
			path: "django.db.models.ForeignKey",
			...place
		},
		args: [],
		named: /* @__PURE__ */ new Map([["to", {
			kind: "string",
			value: to,
			...place
		}], ["db_constraint", {
			kind: "boolean",
			value: constrained,
			...place
		}]]),
		open: false,
		...place
	};
	return stringOf(call.named.get("to")) === void 0 ? void 0 : readField(name, call, "", "");
}

//#endregion
//#region src/checks/migrations/programs/django/incoming.ts
function incoming(state, model, field, seen = /* @__PURE__ */ new Set()) {
	const found = [];
	const refers = (one) => {
		const target = targetField(state, one);
		return target?.model === concrete(state, model) && target.field === field;
	};
	for (const other of [...state.models.values()]) {
		if (!other.real) continue;
		for (const one of other.fields.values()) {
			if (one.relation?.kind === "one" && refers(one)) found.push({
				table: other.table,
				field: one,
				model: other,
				name: relatedName(other, one)
			});
			const through = one.relation?.kind === "many" ? throughModel(state, other, one) : void 0;
			for (const key of through?.fields.values() ?? []) if (through !== void 0 && refers(key)) found.push({
				table: through.table,
				field: key,
				model: through,
				name: `${through.name}+`
			});
		}
	}
	found.sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
	if (seen.has(field)) return found;
	seen.add(field);
	return found.flatMap((one) => one.field.unique ? [one, ...incoming(state, one.model, one.field, seen)] : [one]);
}
const relatedName = (model, { call }) => stringOf(call.named.get("related_query_name")) ?? stringOf(call.named.get("related_name")) ?? model.name.toLowerCase();

//#endregion
//#region src/checks/migrations/programs/django/indexes.ts
const METHODS = {
	Index: "",
	GinIndex: "gin",
	GistIndex: "gist",
	SpGistIndex: "spgist",
	BrinIndex: "brin",
	BTreeIndex: "btree",
	HashIndex: "hash",
	BloomIndex: "bloom"
};
const STORAGE = [
	["autosummarize", "switch"],
	["buffering", "switch"],
	["deduplicate_items", "switch"],
	["fastupdate", "switch"],
	["fillfactor", "number"],
	["gin_pending_list_limit", "number"],
	["pages_per_range", "number"],
	["length", "number"]
];
function createIndex(value, context, concurrently) {
	const name = nameOf(value);
	if (value.kind !== "call" || name === void 0 || value.open) return void 0;
	const path = calleeOf(value) ?? "";
	const method = path.startsWith("django.") ? own(METHODS, lastOf(path)) : void 0;
	const parts = indexParts(value, context);
	if (method === void 0 || parts === void 0) return void 0;
	const options = storage(value);
	const sql = [
		`CREATE INDEX ${concurrently ? "CONCURRENTLY " : ""}${quoteName(name)}`,
		`ON ${tableOf(context)}`,
		...method === "" ? [] : [`USING ${method}`],
		`(${parts.list})${parts.include}`,
		...options.length > 0 ? [`WITH (${options.join(", ")})`] : [],
		...tablespace(value)
	];
	return {
		name,
		columns: parts.columns,
		sql: `${sql.join(" ")}${parts.where}`
	};
}
const tablespace = (call) => {
	const name = stringOf(call.named.get("db_tablespace"));
	return name === void 0 ? [] : [`TABLESPACE ${quoteName(name)}`];
};
function storage(call) {
	return STORAGE.flatMap(([name, kind]) => {
		const value = call.named.get(name);
		if (value === void 0 || value.kind === "none") return [];
		if (kind === "number") return [`${name} = ${numberOf(value) ?? 0}`];
		return [`${name} = ${booleanOf(value) ? "on" : "off"}`];
	});
}
const nameOf = (value) => value?.kind === "call" ? stringOf(value.named.get("name")) : void 0;
const tableOf = ({ state, model }) => quoteName(concrete(state, model).table);
function indexParts(call, context) {
	const fields = call.named.get("fields");
	const names = fields === void 0 ? [] : stringsOf(fields);
	const classes = call.named.has("opclasses") ? stringsOf(call.named.get("opclasses")) : [];
	const include = columnsOf(call.named.get("include"), context);
	const condition = call.named.get("condition");
	const where = condition === void 0 || condition.kind === "none" ? "" : compileCondition(condition, context);
	if (names === void 0 || classes === void 0 || include === void 0 || where === void 0) return void 0;
	const columns = [];
	const list = names.map((name, index) => {
		const field = findField(context.state, context.model, name.replace(/^-/, ""));
		if (field === void 0) return void 0;
		columns.push(column(field));
		const operators = classes[index];
		return `${quoteName(column(field))}${operators ? ` ${operators}` : ""}${name.startsWith("-") ? " DESC" : ""}`;
	});
	for (const expression of call.args) {
		const sql = fieldOrExpression(expression, context);
		list.push(sql === void 0 ? void 0 : bracketed(sql));
	}
	if (list.length === 0 || !list.every((part) => part !== void 0)) return void 0;
	return {
		list: list.join(", "),
		columns: call.args.length === 0 ? columns : [],
		include: include.length === 0 ? "" : ` INCLUDE (${include.map(quoteName).join(", ")})`,
		where: where === "" ? "" : ` WHERE ${where}`
	};
}
function columnsOf(value, context) {
	if (value === void 0 || value.kind === "none") return [];
	const columns = stringsOf(value)?.map((name) => {
		const field = findField(context.state, context.model, name);
		return field === void 0 ? void 0 : column(field);
	});
	return columns?.every((name) => name !== void 0) ? columns : void 0;
}
function createConstraint(value, context) {
	const name = nameOf(value);
	if (value.kind !== "call" || name === void 0 || value.open) return void 0;
	const path = calleeOf(value) ?? "";
	if (!path.startsWith("django.")) return void 0;
	const table = tableOf(context);
	const whole = (inline) => `ALTER TABLE ${table} ADD ${inline}`;
	switch (lastOf(path)) {
		case "CheckConstraint": {
			const condition = value.named.get("condition") ?? value.named.get("check");
			const sql = condition === void 0 ? void 0 : compileCondition(condition, context);
			if (sql === void 0) return void 0;
			const inline = `CONSTRAINT ${quoteName(name)} CHECK (${sql})`;
			return {
				name,
				kind: "check",
				columns: [],
				inline,
				sql: whole(inline)
			};
		}
		case "UniqueConstraint": return createUnique(value, name, context);
		case "ExclusionConstraint": {
			const inline = exclusion(value, name, context);
			return inline === void 0 ? void 0 : {
				name,
				kind: "index",
				columns: [],
				inline,
				sql: whole(inline)
			};
		}
		default: return;
	}
}
const isGiven = (value) => value !== void 0 && value.kind !== "none" && !(value.kind === "sequence" && value.items.length === 0);
function createUnique(call, name, context) {
	const parts = indexParts(call, context);
	if (parts === void 0) return void 0;
	const distinct = booleanOf(call.named.get("nulls_distinct"));
	const nulls = distinct === void 0 ? "" : ` NULLS ${distinct ? "" : "NOT "}DISTINCT`;
	const deferrable = deferrableSql(call);
	if (deferrable === void 0) return void 0;
	const table = tableOf(context);
	if (isGiven(call.named.get("condition")) || isGiven(call.named.get("include")) || isGiven(call.named.get("opclasses")) || call.args.length > 0) {
		const sql = `CREATE UNIQUE INDEX ${quoteName(name)} ON ${table} (${parts.list})${parts.include}${nulls}${parts.where}`;
		return {
			name,
			kind: "index",
			columns: parts.columns,
			inline: void 0,
			sql
		};
	}
	const inline = `CONSTRAINT ${quoteName(name)} UNIQUE${nulls} (${parts.list})${deferrable}`;
	return {
		name,
		kind: "unique",
		columns: parts.columns,
		inline: nulls === "" ? inline : void 0,
		sql: `ALTER TABLE ${table} ADD ${inline}`
	};
}
function deferrableSql(call) {
	const value = call.named.get("deferrable");
	if (value === void 0 || value.kind === "none") return "";
	const word = value.kind === "reference" ? lastOf(value.path) : stringOf(value.kind === "call" ? value.args[0] : value);
	if (word?.toUpperCase() === "DEFERRED") return " DEFERRABLE INITIALLY DEFERRED";
	return word?.toUpperCase() === "IMMEDIATE" ? " DEFERRABLE INITIALLY IMMEDIATE" : void 0;
}
function exclusion(call, name, context) {
	const expressions = call.named.get("expressions");
	const parts = (expressions?.kind === "sequence" ? expressions.items : []).map((pair) => {
		const [expression, operator] = pair.kind === "sequence" ? pair.items : [];
		const sql = expression === void 0 ? void 0 : fieldOrExpression(expression, context);
		const sign = operator === void 0 ? void 0 : stringOf(operator) ?? rangeOperator(operator);
		return sql === void 0 || sign === void 0 ? void 0 : `${bracketed(sql)} WITH ${sign}`;
	});
	const condition = call.named.get("condition");
	const where = isGiven(condition) ? compileCondition(condition, context) : "";
	const include = columnsOf(call.named.get("include"), context);
	const deferrable = deferrableSql(call);
	if (parts.length === 0 || !parts.every((part) => part !== void 0)) return void 0;
	if (where === void 0 || include === void 0 || deferrable === void 0) return void 0;
	const method = stringOf(call.named.get("index_type")) ?? "GIST";
	const more = include.length === 0 ? "" : ` INCLUDE (${include.map(quoteName).join(", ")})`;
	return `CONSTRAINT ${quoteName(name)} EXCLUDE USING ${method} (${parts.join(", ")})${more}${where === "" ? "" : ` WHERE (${where})`}${deferrable}`;
}
const rangeOperator = (value) => {
	return value.kind === "reference" ? own({
		EQUAL: "=",
		NOT_EQUAL: "<>",
		CONTAINS: "@>",
		CONTAINED_BY: "<@",
		OVERLAPS: "&&",
		FULLY_LT: "<<",
		FULLY_GT: ">>",
		NOT_LT: "&>",
		NOT_GT: "&<",
		ADJACENT_TO: "-|-"
	}, lastOf(value.path)) : void 0;
};

//#endregion
//#region src/checks/migrations/programs/django/tables.ts
const unknownField = (field) => field.path.startsWith("django.") ? "a relation to a model that is only known when it runs" : `the type of a column, whose field class is not Django's: ${field.path}`;
function createTable(editor, model, place) {
	const { state } = editor;
	const { table } = model;
	const own = (field) => field.end > 0 ? field : place;
	for (const names of model.uniqueTogether) {
		const columns = columnsOf$1(state, model, names);
		if (columns !== void 0) editor.deferred.push(uniqueTogether(table, columns, place));
		else leave(editor, "a unique constraint over fields that are not known", place);
	}
	const parts = [];
	for (const field of model.fields.values()) {
		const name = columnOf(field);
		if (field.known === void 0) leave(editor, unknownField(field), own(field));
		if (name === void 0 || field.known === void 0) continue;
		const definition = columnDefinition(editor, field, false);
		if (definition === void 0) {
			leave(editor, "the type of a column", own(field));
			continue;
		}
		parts.push(`${quoteName(name)} ${definition}`);
		noteColumn(editor, table, field);
		const key = field.relation?.constrained ? foreignKey(editor, table, field) : void 0;
		if (key !== void 0) editor.deferred.push({
			...key,
			place: own(field)
		});
	}
	const apart = [...model.fields.values()].some(hasParameters);
	for (const value of model.constraints.values()) {
		const made = createConstraint(value, contextOf(state, model));
		if (made === void 0) leave(editor, "a constraint whose condition is not known", value);
		else if (made.inline !== void 0 && !apart) {
			parts.push(made.inline);
			state.catalog.add(table, made);
		} else editor.deferred.push({
			table,
			columns: [...made.columns],
			place: value,
			write: () => ({
				sql: made.sql,
				constraint: made
			})
		});
	}
	const composite = compositeKey(editor, model);
	if (composite !== void 0) parts.push(composite);
	send(editor, `CREATE TABLE ${quoteName(table)} (${parts.join(", ")})`, place);
	if (model.comment !== void 0) send(editor, `COMMENT ON TABLE ${quoteName(table)} IS ${sqlString(model.comment)}`, place);
	for (const field of model.fields.values()) if (columnOf(field) !== void 0) commentOn(editor, table, field, place);
	for (const field of model.fields.values()) for (const index of fieldIndexes(editor, table, field)) editor.deferred.push({
		...index,
		place: own(field)
	});
	for (const value of model.indexes.values()) {
		const made = createIndex(value, contextOf(state, model), false);
		if (made === void 0) leave(editor, "an index whose expressions or condition are not known", value);
		else editor.deferred.push({
			table,
			columns: [...made.columns],
			name: made.name,
			place: value,
			write: () => ({
				sql: made.sql,
				constraint: {
					name: made.name,
					kind: "index",
					columns: made.columns
				}
			})
		});
	}
	for (const field of model.fields.values()) {
		const through = throughModel(state, model, field);
		if (through !== void 0) createTable(editor, through, own(field));
	}
}
function hasParameters(field) {
	const value = databaseDefault(field) ?? (field.path.endsWith(".GeneratedField") ? field.call.named.get("expression") : void 0);
	return value !== void 0 && /"|(?:^|[(,=+*/-])(?:\d|True|False)/.test(digestable(value).replace(/F\("\w+"\)/g, ""));
}
function compositeKey({ state }, model) {
	for (const field of model.fields.values()) {
		if (!field.path.endsWith(".CompositePrimaryKey")) continue;
		const names = field.call.args.map((value) => value.kind === "string" ? value.value : "");
		const columns = columnsOf$1(state, model, names);
		if (columns !== void 0) return `PRIMARY KEY (${columns.map(quoteName).join(", ")})`;
	}
}
function dropTable(editor, model, place) {
	const { state } = editor;
	for (const field of model.fields.values()) {
		const through = throughModel(state, model, field);
		if (through !== void 0) dropTable(editor, through, place);
	}
	send(editor, `DROP TABLE ${quoteName(model.table)} CASCADE`, place);
	state.catalog.dropTable(model.table);
	forget(editor, (one) => one.table === model.table || one.target?.table === model.table);
}
function renameTable(editor, from, to, place) {
	if (from === to) return;
	send(editor, `ALTER TABLE ${quoteName(from)} RENAME TO ${quoteName(to)}`, place);
	editor.state.catalog.renameTable(from, to);
	renameInDeferred(editor, from, to);
}
function addColumn(editor, model, field, place) {
	const { state } = editor;
	const { table } = model;
	if (field.relation?.kind === "many") {
		const through = throughModel(state, model, field);
		if (through !== void 0) createTable(editor, through, place);
		return;
	}
	if (field.known === void 0) {
		leave(editor, `ADD COLUMN: ${unknownField(field)}`, place);
		return;
	}
	const name = columnOf(field);
	if (name === void 0) return;
	const definition = columnDefinition(editor, field, true);
	if (definition === void 0) {
		leave(editor, "ADD COLUMN with a type or expression that is not known", place);
		return;
	}
	const target = field.relation?.constrained ? targetField(state, field) : void 0;
	const key = target && foreignName(table, name, target.model.table, column(target.field));
	const reference = target === void 0 || key === void 0 ? "" : ` CONSTRAINT ${quoteName(key)} REFERENCES ${quoteName(target.model.table)}(${quoteName(column(target.field))}) DEFERRABLE INITIALLY DEFERRED`;
	send(editor, `ALTER TABLE ${quoteName(table)} ADD COLUMN ${quoteName(name)} ${definition}${reference}`, place);
	noteColumn(editor, table, field);
	if (key !== void 0) {
		send(editor, `SET CONSTRAINTS ${quoteName(key)} IMMEDIATE`, place);
		state.catalog.add(table, {
			name: key,
			kind: "foreign",
			columns: [name]
		});
	}
	if (databaseDefault(field) === void 0 && effectiveDefault(editor, field) !== void 0) send(editor, `ALTER TABLE ${quoteName(table)} ALTER COLUMN ${quoteName(name)} DROP DEFAULT`, place);
	commentOn(editor, table, field, place);
	for (const index of fieldIndexes(editor, table, field)) editor.deferred.push({
		...index,
		place
	});
}
function dropColumn(editor, model, field, place) {
	const { state } = editor;
	const { table } = model;
	if (field.relation?.kind === "many") {
		const through = throughModel(state, model, field);
		if (through !== void 0) dropTable(editor, through, place);
		return;
	}
	const name = columnOf(field);
	if (name === void 0) return;
	if (field.relation !== void 0) dropForeignKeys(editor, table, name, place);
	send(editor, `ALTER TABLE ${quoteName(table)} DROP COLUMN ${quoteName(name)} CASCADE`, place);
	state.catalog.dropColumn(table, name);
	forget(editor, (one) => one.table === table && one.columns.includes(name) || one.target?.table === table && one.target.columns.includes(name));
}
function dropForeignKeys(editor, table, name, place) {
	const keys = editor.state.catalog.names(table, "foreign", [name]);
	for (const key of keys) {
		send(editor, `SET CONSTRAINTS ${quoteName(key)} IMMEDIATE`, place);
		send(editor, `ALTER TABLE ${quoteName(table)} DROP CONSTRAINT ${quoteName(key)}`, place);
		editor.state.catalog.drop(table, key);
	}
	return keys.length;
}

//#endregion
//#region src/checks/migrations/programs/django/alter-column.ts
const nullAction = (now) => `ALTER COLUMN ${quoteName(column(now))} ${now.null ? "DROP" : "SET"} NOT NULL`;
function renameColumn(editor, table, from, to, place) {
	send(editor, `ALTER TABLE ${quoteName(table)} RENAME COLUMN ${quoteName(from)} TO ${quoteName(to)}`, place);
	editor.state.catalog.renameColumn(table, from, to);
	renameColumnInDeferred(editor, table, from, to);
}
function alterColumn(change) {
	const { editor, model, old, now, oldType, newType, place } = change;
	const { state } = editor;
	const { table } = model;
	const dropped = old.relation?.constrained === true && dropForeignKeys(editor, table, column(old), place) > 0;
	const becomesKey = !old.primaryKey && now.primaryKey;
	if (old.unique && (!now.unique || becomesKey)) dropNamed(change, "unique", model.constraints);
	const typeChanged = oldType.sql !== newType.sql || old.collation !== now.collation;
	const rebuild = (old.primaryKey && now.primaryKey || old.unique && now.unique) && typeChanged;
	const referring = rebuild || becomesKey ? incoming(state, model, now) : [];
	if (rebuild) for (const one of referring) dropForeignKeys(editor, one.table, column(one.field), place);
	if (old.dbIndex && !old.unique && (!now.dbIndex || now.unique)) dropNamed(change, "index", model.indexes);
	if (oldType.check && !newType.check) dropNamed(change, "check", model.constraints);
	if (column(old) !== column(now)) renameColumn(editor, table, column(old), column(now), place);
	alterDefinition(change, typeChanged);
	if (old.primaryKey && !now.primaryKey) for (const name of state.catalog.names(table, "primary")) dropConstraint(editor, table, name, place);
	if (!now.primaryKey && now.unique && (!old.unique || old.primaryKey)) addUnique(change);
	if ((!old.dbIndex || old.unique) && now.dbIndex && !now.unique) sendNow(editor, plainIndex(table, [column(now)], now), place);
	if (becomesKey) addPrimaryKey(change);
	for (const one of referring) {
		const cast = oldType.sql === newType.sql ? "" : ` USING ${quoteName(column(one.field))}::${newType.sql}`;
		const collate = now.collation === void 0 ? "" : ` COLLATE ${quoteName(now.collation)}`;
		send(editor, `ALTER TABLE ${quoteName(one.table)} ALTER COLUMN ${quoteName(column(one.field))} TYPE ${newType.sql}${collate}${cast}`, place);
	}
	if (now.relation?.constrained && (dropped || !old.relation?.constrained)) sendNow(editor, foreignKey(editor, table, now), place);
	if (rebuild) {
		for (const one of referring) if (one.field.relation?.constrained) sendNow(editor, foreignKey(editor, one.table, one.field, "_fk"), place);
	}
	if (!oldType.check && newType.check) addCheck(change);
	if (needsDefault(change) !== void 0) send(editor, `ALTER TABLE ${quoteName(table)} ALTER COLUMN ${quoteName(column(now))} DROP DEFAULT`, place);
	alterLikeIndex(change);
}
function dropConstraint(editor, table, name, place) {
	send(editor, `ALTER TABLE ${quoteName(table)} DROP CONSTRAINT ${quoteName(name)}`, place);
	editor.state.catalog.drop(table, name);
}
function dropNamed({ editor, model, old, place }, kind, own) {
	const { table } = model;
	for (const name of editor.state.catalog.names(table, kind, [column(old)])) {
		if (own.has(name)) continue;
		if (kind === "index") dropIndex(editor, table, name, place);
		else dropConstraint(editor, table, name, place);
	}
}
function dropIndex(editor, table, name, place) {
	send(editor, `DROP INDEX IF EXISTS ${quoteName(name)}`, place);
	editor.state.catalog.drop(table, name);
	forget(editor, (one) => one.table === table && one.name === name);
}
function addUnique({ editor, model, now, place }) {
	const name = indexName(model.table, [column(now)], "_uniq");
	send(editor, `ALTER TABLE ${quoteName(model.table)} ADD CONSTRAINT ${quoteName(name)} UNIQUE (${quoteName(column(now))})`, place);
	editor.state.catalog.add(model.table, {
		name,
		kind: "unique",
		columns: [column(now)]
	});
}
function addPrimaryKey({ editor, model, now, place }) {
	const name = indexName(model.table, [column(now)], "_pk");
	send(editor, `ALTER TABLE ${quoteName(model.table)} ADD CONSTRAINT ${quoteName(name)} PRIMARY KEY (${quoteName(column(now))})`, place);
	editor.state.catalog.add(model.table, {
		name,
		kind: "primary",
		columns: [column(now)]
	});
}
function addCheck({ editor, model, now, place }) {
	const name = indexName(model.table, [column(now)], "_check");
	send(editor, `ALTER TABLE ${quoteName(model.table)} ADD CONSTRAINT ${quoteName(name)} CHECK (${quoteName(column(now))} >= 0)`, place);
	editor.state.catalog.add(model.table, {
		name,
		kind: "check",
		columns: [column(now)]
	});
}
function needsDefault({ editor, old, now }) {
	if (!old.null || now.null || databaseDefault(now) !== void 0) return void 0;
	const [before, after] = [effectiveDefault(editor, old), effectiveDefault(editor, now)];
	return before === after ? void 0 : after;
}
function alterDefinition(change, typeChanged) {
	const { editor, model, old, now, oldType, newType, place } = change;
	const table = quoteName(model.table);
	const name = quoteName(column(now));
	const actions = [];
	const after = [];
	if (typeChanged || oldType.identity !== newType.identity || old.comment !== now.comment) {
		if (changesIndexedText(change)) dropIndex(editor, model.table, indexName(model.table, [column(old)], "_like"), place);
		if (oldType.identity && !newType.identity) send(editor, `ALTER TABLE ${table} ALTER COLUMN ${name} DROP IDENTITY IF EXISTS`, place);
		const gains = newType.identity && !oldType.identity;
		const collate = now.collation === void 0 || gains ? "" : ` COLLATE ${quoteName(now.collation)}`;
		actions.push(`ALTER COLUMN ${name} TYPE ${newType.sql}${collate}${usingSql(change, name)}`);
		if (gains) after.push(`ALTER TABLE ${table} ALTER COLUMN ${name} ADD GENERATED BY DEFAULT AS IDENTITY`);
		after.push(...alterSequence(change));
		if (old.comment !== now.comment) after.push(`COMMENT ON COLUMN ${table}.${name} IS ${sqlString(now.comment ?? "")}`);
	}
	const kept = databaseDefaultSql(editor, now);
	if (databaseDefault(now) !== void 0) {
		if (databaseDefaultSql(editor, old) !== kept || databaseDefault(old) === void 0) actions.push(`ALTER COLUMN ${name} SET DEFAULT ${kept ?? "NULL"}`);
	} else if (databaseDefault(old) !== void 0) actions.push(`ALTER COLUMN ${name} DROP DEFAULT`);
	const needed = needsDefault(change);
	if (needed !== void 0) actions.push(`ALTER COLUMN ${name} SET DEFAULT ${needed}`);
	const nulls = old.null === now.null ? [] : [nullAction(now)];
	const stepwise = (defaultOf(now) !== void 0 || databaseDefault(now) !== void 0) && old.null && !now.null;
	if (!stepwise) actions.push(...nulls);
	if (actions.length > 0) send(editor, `ALTER TABLE ${table} ${actions.join(", ")}`, place);
	if (stepwise && (actions.length > 0 || nulls.length > 0)) {
		const value = kept ?? effectiveDefault(editor, now) ?? "NULL";
		send(editor, `UPDATE ${table} SET ${name} = ${value} WHERE ${name} IS NULL`, place);
		send(editor, "SET CONSTRAINTS ALL IMMEDIATE", place);
		for (const action of nulls) send(editor, `ALTER TABLE ${table} ${action}`, place);
	}
	for (const sql of after) send(editor, sql, place);
}
function alterSequence({ editor, model, now, oldType, newType }) {
	const { catalog } = editor.state;
	const [name] = catalog.names(model.table, "sequence", [column(now)]);
	if (oldType.identity && !newType.identity && name !== void 0) catalog.drop(model.table, name);
	if (!oldType.identity && newType.identity) catalog.add(model.table, {
		name: ownName(model.table, column(now), "seq"),
		kind: "sequence",
		columns: [column(now)]
	});
	return oldType.identity && newType.identity && oldType.internal !== newType.internal && name !== void 0 ? [`ALTER SEQUENCE IF EXISTS ${quoteName(name)} AS ${newType.sql}`] : [];
}
function usingSql({ now, oldType, newType }, name) {
	if (now.known?.internal === "GeneratedField") return "";
	return oldType.family === newType.family ? "" : ` USING ${name}::${newType.sql}`;
}
function changesIndexedText({ old, oldType, newType }) {
	const leaves = [
		"varchar",
		"text",
		"citext"
	].some((word) => oldType.sql.startsWith(word) && !newType.sql.startsWith(word));
	return (old.dbIndex || old.unique) && leaves;
}
function alterLikeIndex(change) {
	const { editor, model, old, now, place } = change;
	const { table } = model;
	if (!(old.dbIndex || old.unique) && now.dbIndex || !old.unique && now.unique || changesIndexedText(change)) sendNow(editor, likeIndex(editor, table, now), place);
	if (old.unique && !(now.dbIndex || now.unique)) dropIndex(editor, table, indexName(table, [column(old)], "_like"), place);
}

//#endregion
//#region src/checks/migrations/programs/django/alter-field.ts
function alterField(editor, model, old, now, place, { oldTarget } = {}) {
	if (old.relation?.kind === "many" || now.relation?.kind === "many") {
		alterManyToMany(editor, model, old, now, place);
		return;
	}
	if (!isChanged(editor.state, old, now, oldTarget)) return;
	if (old.known === void 0 || now.known === void 0) {
		alterUnknown(editor, model, old, now, place);
		return;
	}
	const oldType = columnType(editor.state, old);
	const newType = columnType(editor.state, now);
	if (oldType === void 0 || newType === void 0) {
		if (columnOf(old) !== void 0 || columnOf(now) !== void 0) leave(editor, "ALTER COLUMN with a type that is not known", place);
		return;
	}
	alterColumn({
		editor,
		model,
		old,
		now,
		oldType,
		newType,
		place
	});
}
function isChanged(state, old, now, oldTarget) {
	if (columnOf(old) !== columnOf(now) || identityOf(old) !== identityOf(now)) return true;
	const table = (field) => targetField(state, field)?.model.table;
	return (oldTarget ?? table(old)) !== table(now);
}
function alterUnknown(editor, model, old, now, place) {
	const { table } = model;
	const alike = old.path === now.path && typeArguments(old) === typeArguments(now);
	const settled = !(old.null && !now.null && defaultOf(now) !== void 0);
	if (!alike || !settled || old.unique !== now.unique || old.dbIndex !== now.dbIndex) {
		const { path } = now.known === void 0 ? now : old;
		leave(editor, `ALTER COLUMN of a field whose class is not Django's: ${path}`, place);
		return;
	}
	if (columnOf(old) !== columnOf(now)) renameColumn(editor, table, column(old), column(now), place);
	if (old.null !== now.null) setNull(editor, table, now, place);
}
const typeArguments = (field) => [...field.call.named].filter(([name]) => !SHARED.has(name) && !isOutside(name)).map(([name, value]) => `${name}=${digestable(value)}`).sort((left, right) => left < right ? -1 : 1).join();
const SHARED = /* @__PURE__ */ new Set([
	"null",
	"default",
	"db_index",
	"unique",
	"db_default",
	"auto_created"
]);
function setNull(editor, table, now, place) {
	send(editor, `ALTER TABLE ${quoteName(table)} ${nullAction(now)}`, place);
}
function alterManyToMany(editor, model, old, now, place) {
	const { state } = editor;
	const [before, after] = [throughModel(state, model, old), throughModel(state, model, now)];
	if (before === void 0 || after === void 0) {
		if (before === void 0 !== (after === void 0)) leave(editor, "a change to or from a many-to-many field", place);
		return;
	}
	renameTable(editor, before.table, after.table, place);
	const sides = (through) => [...through.fields.values()].filter((field) => field.relation !== void 0);
	const [oldSides, newSides] = [sides(before), sides(after)];
	for (const index of [1, 0]) {
		const [oldSide, newSide] = [oldSides[index], newSides[index]];
		if (oldSide !== void 0 && newSide !== void 0) alterField(editor, after, oldSide, newSide, place);
	}
}

//#endregion
//#region src/checks/migrations/programs/django/work.ts
const text = ({ call }, name, index) => stringOf(argument(call, name, index));
const modelOf = (work, name = "model_name") => {
	const given = text(work, name, 0);
	return given === void 0 ? void 0 : findModel(work.editor.state, modelKey(work.app, given));
};
const reaches = (work, model) => !work.stateOnly && model.real;
const NOT_LITERAL = "an operation whose arguments are built when it runs";
const incomplete = ({ editor, call, stateOnly }, what = NOT_LITERAL) => {
	if (!stateOnly) leave(editor, what, call);
};
const UNSEEN = "a change of a field that no migration before it makes";
const entryOf = (options, name) => options?.kind === "dict" ? options.entries.findLast(({ key }) => stringOf(key) === name)?.value : void 0;

//#endregion
//#region src/checks/migrations/programs/django/index-operations.ts
function addIndex(work, concurrently) {
	const { editor, call } = work;
	const model = modelOf(work);
	const index = argument(call, "index", 1);
	if (model === void 0 || index === void 0) return incomplete(work);
	const name = nameOf(index);
	if (name !== void 0) model.indexes.set(name, index);
	if (!reaches(work, model)) return;
	const made = createIndex(index, contextOf(editor.state, model), concurrently);
	if (made === void 0) return incomplete(work, "CREATE INDEX with expressions or a condition that are not known");
	send(editor, made.sql, call);
	editor.state.catalog.add(tableOf$1(editor.state, model), {
		name: made.name,
		kind: "index",
		columns: made.columns
	});
}
function removeIndex(work, concurrently) {
	const { editor, call } = work;
	const model = modelOf(work);
	const name = text(work, "name", 1);
	if (model === void 0 || name === void 0) return incomplete(work);
	model.indexes.delete(name);
	if (!reaches(work, model)) return;
	const table = tableOf$1(editor.state, model);
	if (!concurrently) {
		dropIndex(editor, table, name, call);
		return;
	}
	send(editor, `DROP INDEX CONCURRENTLY IF EXISTS ${quoteName(name)}`, call);
	editor.state.catalog.drop(table, name);
}
function renameIndex(work) {
	const { editor, call } = work;
	const model = modelOf(work);
	const to = text(work, "new_name", 1);
	if (model === void 0 || to === void 0) return incomplete(work);
	const table = tableOf$1(editor.state, model);
	const given = text(work, "old_name", 2);
	const fields = stringsOf(call.named.get("old_fields") ?? call.args[3]);
	const columns = fields === void 0 ? void 0 : columnsOf$1(editor.state, model, fields);
	const from = given ?? (columns && (editor.state.catalog.names(table, "index", columns)[0] ?? indexName(table, columns, "_idx")));
	if (from === void 0) return incomplete(work);
	const index = given === void 0 ? void 0 : model.indexes.get(given);
	if (index?.kind === "call") {
		const named = new Map(index.named).set("name", {
			kind: "string",
			value: to,
			start: index.start,
			end: index.end
		});
		model.indexes.delete(given ?? "");
		model.indexes.set(to, {
			...index,
			named
		});
	} else if (fields !== void 0) {
		model.indexTogether = model.indexTogether.filter((names) => names.join() !== fields.join());
		model.indexes.set(to, call);
	}
	if (!reaches(work, model) || from === to) return;
	send(editor, `ALTER INDEX ${quoteName(from)} RENAME TO ${quoteName(to)}`, call);
	editor.state.catalog.rename(table, from, to);
}
function addConstraint(work, suffix) {
	const { editor, call } = work;
	const model = modelOf(work);
	const constraint = argument(call, "constraint", 1);
	if (model === void 0 || constraint === void 0) return incomplete(work);
	const name = nameOf(constraint);
	if (name !== void 0) model.constraints.set(name, constraint);
	if (!reaches(work, model)) return;
	const made = createConstraint(constraint, contextOf(editor.state, model));
	if (made === void 0) return incomplete(work, "ADD CONSTRAINT with a condition that is not known");
	send(editor, `${made.sql}${suffix}`, call);
	editor.state.catalog.add(tableOf$1(editor.state, model), {
		name: made.name,
		kind: made.kind,
		columns: made.columns
	});
}

//#endregion
//#region src/checks/migrations/programs/django/model-operations.ts
const listsOf = (value) => {
	if (value === void 0 || value.kind === "none") return [];
	const items = itemsOf(value);
	const flat = stringsOf(value);
	if (flat !== void 0) return flat.length === 0 ? [] : [flat];
	const lists = items?.map(stringsOf);
	return lists?.every((list) => list !== void 0) ? lists : void 0;
};
function createModelOperation(work) {
	const { editor, app, call } = work;
	const name = text(work, "name", 0);
	const fields = itemsOf(argument(call, "fields", 1));
	if (name === void 0 || fields === void 0) return incomplete(work);
	const options = argument(call, "options", 2);
	const option = (key) => entryOf(options, key);
	const model = createModel(app, name, stringOf(option("db_table")));
	model.proxy = booleanOf(option("proxy")) ?? false;
	model.real = !model.proxy && (booleanOf(option("managed")) ?? true);
	model.comment = stringOf(option("db_table_comment"));
	model.bases = (itemsOf(argument(call, "bases", 3)) ?? []).flatMap((base) => {
		const key = stringOf(base)?.includes(".") ? readModelKey(base, app, name) : void 0;
		return key === void 0 ? [] : [key];
	});
	for (const entry of fields) {
		const [first, second] = itemsOf(entry) ?? [];
		const fieldName = stringOf(first);
		const field = fieldName === void 0 ? void 0 : readField(fieldName, second, app, name);
		if (fieldName === void 0 || field === void 0) leave(editor, "a field that is built when the migration runs", entry);
		else model.fields.set(fieldName, field);
	}
	if (stringOf(option("order_with_respect_to")) !== void 0) {
		const field = orderField(call);
		if (field !== void 0) model.fields.set("_order", field);
	}
	model.uniqueTogether = listsOf(option("unique_together")) ?? [];
	model.indexTogether = listsOf(option("index_together")) ?? [];
	for (const value of itemsOf(option("indexes")) ?? []) model.indexes.set(nameOf(value) ?? "", value);
	for (const value of itemsOf(option("constraints")) ?? []) model.constraints.set(nameOf(value) ?? "", value);
	const swappable = stringOf(option("swappable"));
	if (swappable !== void 0) editor.state.swapped.set(`settings.${swappable.toLowerCase()}`, modelKey(app, name));
	if (model.fields.has("password") && model.fields.has("last_login") && app !== "auth") editor.state.swapped.set("settings.auth_user_model", modelKey(app, name));
	const automatic = [...model.fields.values()].find((field) => booleanOf(field.call.named.get("auto_created")) && !field.relation);
	if (automatic?.known !== void 0) for (const label of [app, ""]) editor.state.autoFields.set(label, automatic.known.internal);
	if (![...model.fields.values()].some((field) => field.primaryKey || field.path.endsWith("CompositePrimaryKey")) && !model.proxy) model.fields = new Map([["id", keyField("BigAutoField")], ...model.fields]);
	editor.state.models.set(modelKey(app, name), model);
	if (reaches(work, model)) createTable(editor, model, call);
}
function orderField({ start, end }) {
	const place = {
		start,
		end
	};
	const call = {
		kind: "call",
		callee: {
			kind: "reference",
			path: "django.db.models.fields.proxy.OrderWrt",
			...place
		},
		args: [],
		named: /* @__PURE__ */ new Map([["default", {
			kind: "number",
			text: "0",
			...place
		}]]),
		open: false,
		...place
	};
	return readField("_order", call, "", "");
}
function moveTable(work, model, given) {
	const { editor, call } = work;
	const table = given ?? tableName(model.app, model.name);
	const before = model.table;
	const many = [...model.fields.values()].filter((field) => field.relation?.kind === "many");
	const manyBefore = many.map((field) => throughTableOf(work, model, field));
	model.table = table;
	model.tableGiven = given !== void 0;
	if (!reaches(work, model) || before === table) return;
	renameTable(editor, before, table, call);
	for (const [index, field] of many.entries()) {
		const [from, to] = [manyBefore[index], throughTableOf(work, model, field)];
		if (from !== void 0 && to !== void 0) renameTable(editor, from, to, call);
	}
}
const throughTableOf = (work, model, field) => throughModel(work.editor.state, model, field)?.table;
function renameModel(work) {
	const { editor, app, call } = work;
	const { state } = editor;
	const [from, to] = [text(work, "old_name", 0), text(work, "new_name", 1)];
	if (from === void 0 || to === void 0) return incomplete(work);
	const [oldKey, newKey] = [modelKey(app, from), modelKey(app, to)];
	const model = findModel(state, oldKey);
	const relations = relationsTo(state, oldKey);
	const before = {
		table: model.table,
		through: relations.map(({ model: other, field }) => throughModel(state, other, field))
	};
	const own = [...model.fields.values()].filter((field) => field.relation?.kind === "many");
	const ownBefore = own.map((field) => throughModel(state, model, field));
	model.name = to;
	if (!model.tableGiven) model.table = tableName(app, to);
	state.models.delete(oldKey);
	state.models.set(newKey, model);
	for (const [setting, key] of state.swapped) if (key === oldKey) state.swapped.set(setting, newKey);
	for (const other of state.models.values()) {
		other.bases = other.bases.map((base) => base === oldKey ? newKey : base);
		for (const field of other.fields.values()) retarget(field, oldKey, newKey);
	}
	if (!reaches(work, model)) return;
	renameTable(editor, before.table, model.table, call);
	for (const [index, { model: other, field }] of relations.entries()) {
		if (other === model && field.relation?.kind === "many") continue;
		if (!other.real) continue;
		const through = before.through[index];
		if (through !== void 0) moveThrough(work, through, throughModel(state, other, field));
		else if (field.relation?.kind === "one" && !stringOf(field.call.named.get("related_name"))?.endsWith("+")) alterField(editor, other, field, field, call, { oldTarget: before.table });
	}
	for (const [index, field] of own.entries()) {
		const through = ownBefore[index];
		if (through !== void 0) moveThrough(work, through, throughModel(state, model, field));
	}
}
function moveThrough({ editor, call }, before, after) {
	if (after === void 0) return;
	renameTable(editor, before.table, after.table, call);
	const sides = (through) => [...through.fields.values()].filter((field) => field.relation !== void 0);
	const [olds, nows] = [sides(before), sides(after)];
	for (const index of [1, 0]) {
		const [old, now] = [olds[index], nows[index]];
		if (old !== void 0 && now !== void 0 && columnOf(old) !== columnOf(now)) alterField(editor, after, old, now, call);
	}
}
function retarget(field, from, to) {
	if (field.relation?.to === from) field.relation.to = to;
	if (field.relation?.through === from) field.relation.through = to;
}
function together(work, option) {
	const { editor, call } = work;
	const model = modelOf(work, "name");
	const lists = listsOf(argument(call, option, 1));
	if (model === void 0 || lists === void 0) return incomplete(work);
	const unique = option === "unique_together";
	const before = unique ? model.uniqueTogether : model.indexTogether;
	if (unique) model.uniqueTogether = lists;
	else model.indexTogether = lists;
	if (!reaches(work, model)) return;
	const has = (all, names) => all.some((one) => one.join() === names.join());
	const { table } = model;
	for (const names of before.filter((one) => !has(lists, one))) {
		const columns = columnsOf$1(editor.state, model, names);
		if (columns === void 0) incomplete(work, UNSEEN);
		else dropTogether(work, model, columns, unique);
	}
	for (const names of lists.filter((one) => !has(before, one))) {
		const columns = columnsOf$1(editor.state, model, names);
		if (columns === void 0) incomplete(work, UNSEEN);
		else if (unique) sendNow(editor, uniqueTogether(table, columns, call), call);
		else sendNow(editor, plainIndex(table, columns, call, { suffix: "_idx" }), call);
	}
}
function dropTogether({ editor, call }, model, columns, unique) {
	const { catalog } = editor.state;
	const usual = indexName(model.table, columns, unique ? "_uniq" : "_idx");
	const own = unique ? model.constraints : model.indexes;
	const names = catalog.names(model.table, unique ? "unique" : "index", columns).filter((name) => !own.has(name));
	const name = names.includes(usual) ? usual : names[0] ?? usual;
	if (!unique) {
		dropIndex(editor, model.table, name, call);
		return;
	}
	send(editor, `ALTER TABLE ${quoteName(model.table)} DROP CONSTRAINT ${quoteName(name)}`, call);
	catalog.drop(model.table, name);
}

//#endregion
//#region src/checks/migrations/programs/django/operations.ts
const OPERATIONS = {
	CreateModel: createModelOperation,
	DeleteModel: (work) => {
		const model = modelOf(work, "name");
		if (model === void 0) return incomplete(work);
		if (reaches(work, model)) dropTable(work.editor, model, work.call);
		work.editor.state.models.delete(modelKey(model.app, model.name));
	},
	RenameModel: renameModel,
	AlterModelTable: (work) => {
		const model = modelOf(work, "name");
		if (model === void 0) return incomplete(work);
		const given = argument(work.call, "table", 1);
		if (given !== void 0 && given.kind !== "none" && stringOf(given) === void 0) return incomplete(work);
		moveTable(work, model, stringOf(given));
	},
	AlterModelTableComment: (work) => {
		const model = modelOf(work, "name");
		if (model === void 0) return incomplete(work);
		const comment = text(work, "table_comment", 1);
		if (reaches(work, model)) send(work.editor, `COMMENT ON TABLE ${quoteName(model.table)} IS ${sqlString(comment ?? "")}`, work.call);
		model.comment = comment;
	},
	AlterModelOptions: (work) => {
		const model = modelOf(work, "name");
		const options = argument(work.call, "options", 1);
		const managed = booleanOf(entryOf(options, "managed"));
		if (model !== void 0 && !model.proxy) model.real = managed ?? true;
	},
	AlterModelManagers: () => void 0,
	AlterOrderWithRespectTo: (work) => {
		const model = modelOf(work, "name");
		if (model === void 0) return incomplete(work);
		const field = orderField(work.call);
		const had = model.fields.get("_order");
		const wants = text(work, "order_with_respect_to", 1) !== void 0;
		if (wants && had === void 0 && field !== void 0) {
			model.fields.set("_order", field);
			if (reaches(work, model)) addColumn(work.editor, model, field, work.call);
		} else if (!wants && had !== void 0) {
			if (reaches(work, model)) dropColumn(work.editor, model, had, work.call);
			model.fields.delete("_order");
		}
	},
	AlterUniqueTogether: (work) => together(work, "unique_together"),
	AlterIndexTogether: (work) => together(work, "index_together"),
	AddField: (work) => {
		const model = modelOf(work);
		const name = text(work, "name", 1);
		if (model === void 0 || name === void 0) return incomplete(work);
		const field = fieldOf(work, model, name);
		if (field === void 0) return incomplete(work);
		model.fields.set(name, field);
		if (reaches(work, model)) addColumn(work.editor, model, field, work.call);
	},
	RemoveField: (work) => {
		const model = modelOf(work);
		const name = text(work, "name", 1);
		if (model === void 0 || name === void 0) return incomplete(work);
		const field = model.fields.get(name);
		if (field === void 0) return incomplete(work, UNSEEN);
		if (reaches(work, model)) dropColumn(work.editor, model, field, work.call);
		model.fields.delete(name);
	},
	AlterField: (work) => {
		const model = modelOf(work);
		const name = text(work, "name", 1);
		if (model === void 0 || name === void 0) return incomplete(work);
		const now = fieldOf(work, model, name);
		if (now === void 0) return incomplete(work);
		const old = model.fields.get(name);
		model.fields.set(name, now);
		if (old === void 0) return incomplete(work, UNSEEN);
		if (reaches(work, model)) alterField(work.editor, model, old, now, work.call);
	},
	RenameField: (work) => {
		const model = modelOf(work);
		const [from, to] = [text(work, "old_name", 1), text(work, "new_name", 2)];
		if (model === void 0 || from === void 0 || to === void 0) return incomplete(work);
		renameField(work, model, from, to);
	},
	AddIndex: (work) => addIndex(work, false),
	AddIndexConcurrently: (work) => addIndex(work, true),
	RemoveIndex: (work) => removeIndex(work, false),
	RemoveIndexConcurrently: (work) => removeIndex(work, true),
	RenameIndex: renameIndex,
	AddConstraint: (work) => addConstraint(work, ""),
	AddConstraintNotValid: (work) => addConstraint(work, " NOT VALID"),
	AlterConstraint: (work) => {
		const model = modelOf(work);
		const name = text(work, "name", 1);
		const constraint = argument(work.call, "constraint", 2);
		if (model !== void 0 && name !== void 0 && constraint !== void 0) model.constraints.set(name, constraint);
	},
	RemoveConstraint: (work) => {
		const model = modelOf(work);
		const name = text(work, "name", 1);
		if (model === void 0 || name === void 0) return incomplete(work);
		const value = model.constraints.get(name);
		model.constraints.delete(name);
		if (!reaches(work, model)) return;
		const made = value === void 0 ? void 0 : createConstraint(value, contextOf(work.editor.state, model));
		const table = tableOf$1(work.editor.state, model);
		if (made?.kind === "index" && made.inline === void 0) dropIndex(work.editor, table, name, work.call);
		else {
			send(work.editor, `ALTER TABLE ${quoteName(table)} DROP CONSTRAINT ${quoteName(name)}`, work.call);
			work.editor.state.catalog.drop(table, name);
		}
	},
	ValidateConstraint: (work) => {
		const model = modelOf(work);
		const name = text(work, "name", 1);
		if (model === void 0 || name === void 0) return incomplete(work);
		if (!reaches(work, model)) return;
		const table = tableOf$1(work.editor.state, model);
		send(work.editor, `ALTER TABLE ${quoteName(table)} VALIDATE CONSTRAINT ${quoteName(name)}`, work.call);
	}
};
const fieldOf = (work, model, name) => readField(name, argument(work.call, "field", 2), work.app, model.name);
function renameField(work, model, from, to) {
	const { editor, call } = work;
	const old = model.fields.get(from);
	if (old === void 0) return incomplete(work, UNSEEN);
	const before = { ...old };
	const now = {
		...old,
		name: to
	};
	model.fields = new Map([...model.fields].map(([name, field]) => name === from ? [to, now] : [name, field]));
	const renamed = (names) => names.map((name) => name === from ? to : name);
	model.uniqueTogether = model.uniqueTogether.map(renamed);
	model.indexTogether = model.indexTogether.map(renamed);
	for (const other of editor.state.models.values()) for (const field of other.fields.values()) if (field.relation?.toField === from && findModel(editor.state, field.relation.to) === model) field.relation.toField = to;
	if (!reaches(work, model)) return;
	if (now.known === void 0) {
		const [was, is] = [columnOf(before), columnOf(now)];
		if (was !== void 0 && is !== void 0 && was !== is) renameColumn(editor, model.table, was, is, call);
	} else alterField(editor, model, before, now, call);
}

//#endregion
//#region src/checks/migrations/programs/django/raw-operations.ts
const EXTENSIONS = {
	BloomExtension: "bloom",
	BtreeGinExtension: "btree_gin",
	BtreeGistExtension: "btree_gist",
	CITextExtension: "citext",
	CryptoExtension: "pgcrypto",
	HStoreExtension: "hstore",
	TrigramExtension: "pg_trgm",
	UnaccentExtension: "unaccent"
};
const SILENT = /^(?:django_migration_linter\.(?:operations\.)?IgnoreMigration)$/;
const MAX_DEPTH = 20;
function applyOperations(work, values, reversal, depth = 0) {
	for (const value of values) if (value.kind === "call" && depth < MAX_DEPTH) applyOperation({
		...work,
		call: value
	}, reversal, depth);
	else if (!work.stateOnly && value.kind !== "none") {
		leave(work.editor, "operations that are built when the migration runs", value);
		reversal.missing = true;
	}
}
function applyOperation(work, reversal, depth) {
	const { editor, call, stateOnly } = work;
	const path = calleeOf(call);
	const name = path === void 0 ? "" : lastOf(path);
	if (path === void 0 || SILENT.test(path) || !path.startsWith("django.")) {
		if (path !== void 0 && SILENT.test(path)) return;
		if (!stateOnly) leave(editor, `an operation that is not Django's${described(call)}`, call);
		reversal.missing = true;
		return;
	}
	if (call.open && name !== "SeparateDatabaseAndState") {
		if (!stateOnly) leave(editor, "an operation whose arguments are built when it runs", call);
		return;
	}
	const apply = own(OPERATIONS, name);
	if (apply !== void 0) return apply(work);
	const usual = own(EXTENSIONS, name);
	if (usual !== void 0 || name === "CreateExtension") {
		const extension = usual ?? stringOf(argument(call, "name", 0));
		if (stateOnly) return;
		if (extension === void 0) leave(editor, "CREATE EXTENSION with a name that is not known", call);
		else send(editor, `CREATE EXTENSION IF NOT EXISTS ${quoteName(extension)}`, call);
		return;
	}
	switch (name) {
		case "RunSQL": return runSql(work, reversal, depth);
		case "RunPython":
			if (!isNoop(argument(call, "code", 0)) && !stateOnly) leave(editor, "Python code that runs with the migration", call);
			if (argument(call, "reverse_code", 1) === void 0) reversal.missing = true;
			return;
		case "SeparateDatabaseAndState": return separate(work, reversal, depth);
		case "CreateCollation":
		case "RemoveCollation": return collation(work, name);
		default:
			if (!stateOnly) leave(editor, `an operation that is not known${described(call)}`, call);
			reversal.missing = true;
	}
}
const described = (call) => {
	const path = calleeOf(call);
	if (path !== void 0) return `: ${lastOf(path)}`;
	return call.callee.kind === "class" ? `: ${call.callee.name}` : "";
};
const isNoop = (value) => value === void 0 || /(?:^|\.)noop$/.test(pathOf(value) ?? "") || value.kind === "string" && value.value.trim() === "";
function runSql(work, reversal, depth) {
	const { call, stateOnly } = work;
	const sql = argument(call, "sql", 0);
	if (argument(call, "reverse_sql", 1) === void 0) reversal.missing = true;
	if (!stateOnly && !isNoop(sql)) {
		const items = sql?.kind === "sequence" ? sql.items : [sql];
		for (const item of items) sendRaw(work, item);
	}
	const state = itemsOf(argument(call, "state_operations", 2));
	if (state !== void 0) applyOperations({
		...work,
		stateOnly: true
	}, state, { missing: false }, depth + 1);
}
function sendRaw({ editor, call }, item) {
	const [first, second] = item?.kind === "sequence" ? item.items : [item];
	const text = stringOf(first);
	const sql = text === void 0 ? void 0 : second === void 0 || second.kind === "none" ? text : withValues(text, second);
	if (sql === void 0) leave(editor, "SQL that is built when the migration runs", call);
	else if (withoutSemicolons(sql) !== "") send(editor, withoutSemicolons(sql), call);
}
function withValues(text, values) {
	let index = 0;
	let complete = true;
	const list = itemsOf(values) ?? [];
	const sql = text.replace(/%(?:\((\w+)\))?([s%])/g, (_, name, kind) => {
		if (kind === "%") return "%";
		const value = name === void 0 ? list[index++] : values.kind === "dict" ? values.entries.find(({ key }) => stringOf(key) === name)?.value : void 0;
		const literal = value === void 0 ? void 0 : plainLiteral(value);
		if (literal === void 0) complete = false;
		return literal ?? "";
	});
	return complete ? sql : void 0;
}
const plainLiteral = (value) => {
	if (value.kind === "none") return "NULL";
	if (value.kind === "string") return sqlString(value.value);
	if (value.kind === "sequence" && value.shape === "tuple") {
		const parts = value.items.map(plainLiteral);
		return parts.length > 0 && parts.every((part) => part !== void 0) ? `(${parts.join(", ")})` : void 0;
	}
	return literalOf(value, {
		internal: "",
		sql: value.kind === "sequence" ? "text[]" : ""
	});
};
function separate(work, reversal, depth) {
	const { editor, call } = work;
	const database = argument(call, "database_operations", 0);
	const models = argument(call, "state_operations", 1);
	const before = cloneModels(editor.state);
	for (const list of [database, models]) {
		if (list === void 0 || list.kind === "none" || list.kind === "sequence") continue;
		leave(editor, "operations that are built when the migration runs", call);
		reversal.missing = true;
	}
	if (database?.kind === "sequence" && database.items.length > 0) {
		applyOperations(work, database.items, reversal, depth + 1);
		editor.state.models = before;
	}
	if (models?.kind === "sequence") applyOperations({
		...work,
		stateOnly: true
	}, models.items, { missing: false }, depth + 1);
}
function cloneModels({ models }) {
	const cloneField = (field) => ({
		...field,
		relation: field.relation && { ...field.relation }
	});
	return new Map([...models].map(([key, model]) => [key, {
		...model,
		fields: new Map([...model.fields].map(([name, field]) => [name, cloneField(field)])),
		indexes: new Map(model.indexes),
		constraints: new Map(model.constraints)
	}]));
}
function collation({ editor, call, stateOnly }, operation) {
	if (stateOnly) return;
	const name = stringOf(argument(call, "name", 0));
	const locale = stringOf(argument(call, "locale", 1));
	if (name === void 0 || locale === void 0) {
		leave(editor, "a collation whose name or locale is not known", call);
		return;
	}
	if (operation === "RemoveCollation") {
		send(editor, `DROP COLLATION ${quoteName(name)}`, call);
		return;
	}
	const provider = stringOf(call.named.get("provider"));
	const loose = booleanOf(call.named.get("deterministic")) === false;
	const options = [`locale=${quoteName(locale)}`];
	if (provider !== void 0 && provider !== "libc") options.push(`provider=${quoteName(provider)}`);
	if (loose) options.push("deterministic=false");
	if (loose) editor.state.looseCollations.add(name);
	send(editor, `CREATE COLLATION ${quoteName(name)} (${options.join(", ")})`, call);
}

//#endregion
//#region src/checks/migrations/programs/django.ts
const django = {
	...djangoKind,
	order: (files) => orderMigrations(files),
	graph: graphOf,
	createReader: async () => {
		const parse = await loadPython();
		const state = createState();
		const seen = /* @__PURE__ */ new Set();
		return { read: (file) => guarded(file, djangoKind.tool, () => readMigration(file, {
			parse,
			state,
			seen
		})) };
	}
};
const nothing = (text) => ({
	statements: [],
	unread: [],
	wrapping: djangoKind.tool.wrapping(text),
	down: "given"
});
function readMigration(file, reading) {
	const { folder, name } = placeOf(file.path);
	const app = isOrdered(file) ? file.app : labelOf(folder);
	const interpreter = createInterpreter({ member: databaseVendor });
	const migration = readClass(file, reading.parse, interpreter);
	if (migration === void 0) return nothing(file.text);
	const isReplaced = migration.replaces.some((pair) => reading.seen.has(pair));
	reading.seen.add(`${app}.${name}`);
	if (isReplaced) return nothing(file.text);
	const editor = createEditor(reading.state);
	const reversal = { missing: false };
	const unread = [];
	const operations = itemsOf(migration.operations);
	if (operations !== void 0) applyOperations({
		editor,
		app,
		stateOnly: false
	}, operations, reversal);
	else if (migration.operations !== void 0) unread.push({
		...migration.place,
		what: "operations that are built when the migration runs"
	});
	if (interpreter.exhausted()) unread.push({
		...migration.place,
		what: "a program that is too long to follow"
	});
	flush(editor);
	return {
		statements: editor.statements,
		unread: [...editor.unread, ...unread],
		wrapping: migration.atomic ? "transaction" : "none",
		down: reversal.missing || unread.length > 0 ? "missing" : "given"
	};
}
function databaseVendor({ kind, start, end, ...value }) {
	return (kind === "reference" ? "path" in value && /connections?\.vendor$/.test(value.path) : "name" in value && value.name === "vendor") ? {
		kind: "string",
		value: "postgresql",
		start,
		end
	} : void 0;
}
const isOrdered = (file) => "app" in file;
function readClass(file, parse, interpreter) {
	interpreter.run(parse(file.text), interpreter.module);
	const found = [...interpreter.module.names.values()].find((value) => value.kind === "class" && (value.name === "Migration" || value.bases.some((base) => /(?:^|\.)Migration$/.test(pathOf(base) ?? ""))));
	if (found?.kind !== "class") return void 0;
	const member = (name) => found.members.names.get(name);
	const pairs = (itemsOf(member("replaces")) ?? []).map((pair) => (stringsOf(pair) ?? []).join("."));
	return {
		operations: member("operations"),
		replaces: pairs,
		atomic: booleanOf(member("atomic")) ?? true,
		place: {
			start: found.start,
			end: found.end
		}
	};
}

//#endregion
export { django };