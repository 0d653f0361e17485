/** Classes of fields: Django's own, and those of packages that many projects use. */

import { own } from '../python/values.ts';

/** What a class says of itself before its arguments. */
export interface FieldClass {
  /** Django's internal type; `''` for a field without a column. */
  internal: string;
  /** The column's type, where the internal type does not say it. */
  sql?: string;
  maxLength?: number;
  index?: boolean;
  unique?: boolean;
  null?: boolean;
  relation?: 'one' | 'many';
  /** Numbers that DecimalField takes from its class. */
  digits?: readonly [number, number];
}

const plain = (internal: string, more: Omit<FieldClass, 'internal'> = {}): FieldClass => ({ internal, ...more });
const text = (maxLength: number): FieldClass => plain('CharField', { maxLength });
const NO_COLUMN = plain('');
const FOREIGN_KEY = plain('ForeignKey', { relation: 'one', index: true });
const MANY_TO_MANY = plain('ManyToManyField', { relation: 'many' });
const typed = (name: string, sql: string): FieldClass => plain(name, { sql });

/** By the last part of the path, for what lies in `django.*`. https://docs.djangoproject.com/en/5.2/ref/models/fields/ */
const DJANGO: Readonly<Record<string, FieldClass>> = {
  AutoField: plain('AutoField'),
  BigAutoField: plain('BigAutoField'),
  SmallAutoField: plain('SmallAutoField'),
  BinaryField: plain('BinaryField'),
  BooleanField: plain('BooleanField'),
  NullBooleanField: plain('BooleanField', { null: true }),
  CharField: plain('CharField'),
  CommaSeparatedIntegerField: plain('CharField'),
  EmailField: text(254),
  URLField: text(200),
  SlugField: plain('SlugField', { maxLength: 50, index: true }),
  FileField: plain('FileField', { maxLength: 100 }),
  ImageField: plain('FileField', { maxLength: 100 }),
  FilePathField: plain('FilePathField', { maxLength: 100 }),
  DateField: plain('DateField'),
  DateTimeField: plain('DateTimeField'),
  TimeField: plain('TimeField'),
  DurationField: plain('DurationField'),
  DecimalField: plain('DecimalField'),
  FloatField: plain('FloatField'),
  IntegerField: plain('IntegerField'),
  BigIntegerField: plain('BigIntegerField'),
  SmallIntegerField: plain('SmallIntegerField'),
  PositiveIntegerField: plain('PositiveIntegerField'),
  PositiveBigIntegerField: plain('PositiveBigIntegerField'),
  PositiveSmallIntegerField: plain('PositiveSmallIntegerField'),
  OrderWrt: plain('IntegerField'),
  IPAddressField: plain('IPAddressField'),
  GenericIPAddressField: plain('GenericIPAddressField'),
  JSONField: plain('JSONField'),
  TextField: plain('TextField'),
  UUIDField: plain('UUIDField'),
  GeneratedField: plain('GeneratedField'),
  CompositePrimaryKey: NO_COLUMN,
  ForeignKey: FOREIGN_KEY,
  OneToOneField: { ...FOREIGN_KEY, unique: true },
  ManyToManyField: MANY_TO_MANY,
  GenericForeignKey: NO_COLUMN,
  GenericRelation: NO_COLUMN,
  ArrayField: plain('ArrayField'),
  HStoreField: typed('HStoreField', 'hstore'),
  SearchVectorField: typed('SearchVectorField', 'tsvector'),
  IntegerRangeField: typed('IntegerRangeField', 'int4range'),
  BigIntegerRangeField: typed('BigIntegerRangeField', 'int8range'),
  DecimalRangeField: typed('DecimalRangeField', 'numrange'),
  FloatRangeField: typed('FloatRangeField', 'numrange'),
  DateTimeRangeField: typed('DateTimeRangeField', 'tstzrange'),
  DateRangeField: typed('DateRangeField', 'daterange'),
  CICharField: typed('CICharField', 'citext'),
  CIEmailField: typed('CIEmailField', 'citext'),
  CITextField: typed('CITextField', 'citext'),
  GeometryField: typed('GeometryField', 'GEOMETRY'),
  PointField: typed('PointField', 'POINT'),
  LineStringField: typed('LineStringField', 'LINESTRING'),
  PolygonField: typed('PolygonField', 'POLYGON'),
  MultiPointField: typed('MultiPointField', 'MULTIPOINT'),
  MultiLineStringField: typed('MultiLineStringField', 'MULTILINESTRING'),
  MultiPolygonField: typed('MultiPolygonField', 'MULTIPOLYGON'),
  GeometryCollectionField: typed('GeometryCollectionField', 'GEOMETRYCOLLECTION'),
};

/** Fields of packages, by path without `fields.` and the like: what their classes inherit from. */
const PACKAGES: Readonly<Record<string, FieldClass>> = {
  'taggit.TaggableManager': NO_COLUMN,
  'modelcluster.ClusterTaggableManager': NO_COLUMN,
  'modelcluster.ParentalKey': FOREIGN_KEY,
  'modelcluster.ParentalManyToManyField': MANY_TO_MANY,
  'mptt.TreeForeignKey': FOREIGN_KEY,
  'mptt.TreeOneToOneField': { ...FOREIGN_KEY, unique: true },
  'mptt.TreeManyToManyField': MANY_TO_MANY,
  'wagtail.RichTextField': plain('TextField'),
  'wagtail.StreamField': plain('JSONField'),
  'wagtail.WagtailImageField': plain('FileField', { maxLength: 100 }),
  'phonenumber_field.PhoneNumberField': text(128),
  'django_countries.CountryField': text(2),
  'djmoney.MoneyField': plain('DecimalField', { digits: [14, 2] }),
  'djmoney.CurrencyField': text(3),
  'django_prices.MoneyField': plain('DecimalField'),
  'django_prices.PriceField': plain('DecimalField'),
  'django_measurement.MeasurementField': plain('FloatField'),
  'versatileimagefield.VersatileImageField': plain('FileField', { maxLength: 100 }),
  'versatileimagefield.PPOIField': plain('CharField', { maxLength: 20 }),
  'sorl.ImageField': plain('FileField', { maxLength: 100 }),
  'easy_thumbnails.ThumbnailerImageField': plain('FileField', { maxLength: 100 }),
  'imagekit.ProcessedImageField': plain('FileField', { maxLength: 100 }),
  'autoslug.AutoSlugField': plain('SlugField', { maxLength: 50, index: true }),
  'django_extensions.AutoSlugField': plain('SlugField', { maxLength: 50, index: true }),
  'django_extensions.CreationDateTimeField': plain('DateTimeField'),
  'django_extensions.ModificationDateTimeField': plain('DateTimeField'),
  'django_extensions.RandomCharField': plain('CharField'),
  'django_extensions.JSONField': plain('TextField'),
  'model_utils.AutoCreatedField': plain('DateTimeField'),
  'model_utils.AutoLastModifiedField': plain('DateTimeField'),
  'model_utils.StatusField': text(100),
  'model_utils.MonitorField': plain('DateTimeField'),
  'model_utils.UUIDField': plain('UUIDField'),
  'jsonfield.JSONField': plain('TextField'),
  'picklefield.PickledObjectField': plain('TextField'),
  'timezone_field.TimeZoneField': text(63),
  'multiselectfield.MultiSelectField': plain('CharField'),
  'colorfield.ColorField': text(25),
  'annoying.JSONField': plain('TextField'),
  'annoying.AutoOneToOneField': { ...FOREIGN_KEY, unique: true },
  'ckeditor.RichTextField': plain('TextField'),
  'ckeditor_uploader.RichTextUploadingField': plain('TextField'),
  'tinymce.HTMLField': plain('TextField'),
  'recurrence.RecurrenceField': plain('TextField'),
  'macaddress.MACAddressField': plain('BigIntegerField'),
  'netfields.InetAddressField': typed('InetAddressField', 'inet'),
  'netfields.CidrAddressField': typed('CidrAddressField', 'cidr'),
  'netfields.MACAddressField': typed('MACAddressField', 'macaddr'),
};

/** The class at that path; `undefined` for one of the project itself, or of a package that is not known. */
export function fieldClass(path: string): FieldClass | undefined {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const [root = ''] = path.split('.');
  if (root === 'django') return own(DJANGO, name);
  const key = `${root}.${name}`;
  return own(PACKAGES, key);
}
