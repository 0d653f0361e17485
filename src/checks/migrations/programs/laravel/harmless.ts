/** Calls on what is not known of which the name tells that they change no rows and no tables. */

/** Classes of Laravel and PHP of which no method changes the database. */
const INERT =
  /^(?:(?:[\w\\]{0,100}\\)?U[ul]id|(?:Illuminate\\Support\\(?:Facades\\)?)?(?:Log|Str|Stringable|Arr|Carbon|Config|Cache|Storage|File|Http|Hash|Crypt|Session|App|Date|URL|Lang|View|Request|Route|Cookie|Number|Js|Env|Context|Collection|Fluent|Sleep|Benchmark|Lottery|Password|Redis|Gate|Auth|Facade|Validator|Response|Mail|Notification)|Carbon\\\w+|CarbonImmutable|Date(?:Time(?:Immutable|Zone)?|Interval|Period)?|PDO|Exception|\w*Exception|Throwable|Closure|Ramsey\\Uuid\\\w+|Symfony\\.+|Doctrine\\DBAL\\.+|Psr\\.+|Reflection\w*|ArrayObject|SplObjectStorage|stdClass|Illuminate\\(?:Filesystem|Console|Encryption|Cache|Log|Config|Http|Validation|Contracts|Container|Foundation\\Inspiring)\\.+|Illuminate\\Support\\.+|Illuminate\\Database\\(?:QueryException|Schema\\Blueprint|Query\\Expression|Eloquent\\(?:Relations\\.+|ModelNotFoundException|SoftDeletes))|GuzzleHttp\\.+|NumberFormatter|Locale|Monolog\\.+|Sabre\\.+|Laravel\\(?:Fortify|Jetstream)\\(?:Fortify|Jetstream|Features)|Webpatser\\.+)$/;

/** By the full name of the class. */
export const isInert = (name: string): boolean => INERT.test(name);

const words = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.toLowerCase().split(' '));

/** Methods that only read, or build what reads, by their whole names: others that begin like these do anything. */
const READS: ReadonlySet<string> = new Set([
  // https://laravel.com/docs/12.x/queries
  ...words(
    'newQuery query getQuery toBase table from fromSub fromRaw select selectRaw selectSub addSelect distinct useIndex forceIndex',
    'join joinSub joinWhere leftJoin leftJoinSub leftJoinWhere rightJoin rightJoinSub crossJoin crossJoinSub on orOn',
    'orderBy orderByDesc orderByRaw reorder latest oldest inRandomOrder groupBy groupByRaw having havingRaw orHaving orHavingRaw',
    'havingBetween havingNull havingNotNull skip take limit offset forPage forPageAfterId union unionAll lock lockForUpdate sharedLock',
    'get first find findOr findMany firstWhere sole soleValue value rawValue pluck implode exists doesntExist existsOr doesntExistOr',
    'count min max sum avg average aggregate cursor lazy lazyById lazyByIdDesc chunk chunkById chunkByIdDesc chunkMap each eachById',
    'paginate simplePaginate cursorPaginate toSql toRawSql getBindings dump dd explain raw useWritePdo connection getConnection',
    'beforeQuery afterQuery crossJoinLateral joinLateral leftJoinLateral',
  ),
  // https://laravel.com/docs/12.x/eloquent
  ...words(
    'all newModelQuery newQueryWithoutScopes newQueryWithoutScope newQueryWithoutRelationships newModelInstance newInstance',
    'newCollection newFromBuilder hydrate fromQuery on onWriteConnection setConnection make findOrFail findOrNew firstOrFail firstOrNew firstOr',
    'with without withOnly withCount withMax withMin withSum withAvg withExists withAggregate withTrashed onlyTrashed withoutTrashed',
    'withGlobalScope withoutGlobalScope withoutGlobalScopes withoutEagerLoads withoutEagerLoad withCasts withAttributes withPivot',
    'withTimestamps withDefault has orHas doesntHave orDoesntHave whereHas withWhereHas hasNested hasMorph scopes applyScopes morphWith',
    'load loadMissing loadCount loadMax loadMin loadSum loadAvg loadExists loadAggregate loadMorph loadMissingMorph fresh replicate',
    'fill forceFill mergeFillable mergeCasts append setAppends makeHidden makeVisible setHidden setVisible setAttribute setRawAttributes',
    'setRelation setRelations unsetRelation setTable setKeyName setKeyType setIncrementing syncOriginal syncChanges discardChanges only except is isNot',
    'unguard reguard unguarded withoutEvents withoutTimestamps withoutTouching withoutBroadcasting withoutRelations preventLazyLoading',
    'flushEventListeners setEventDispatcher unsetEventDispatcher clearBootedModels addGlobalScope resolveConnection morphMap',
    'hasOne hasMany hasOneThrough hasManyThrough belongsTo belongsToMany morphOne morphMany morphTo morphToMany morphedByMany through',
    'updateTimestamps touchesParents originalIsEquivalent wasChanged isDirty isClean wasRecentlyCreated usesTimestamps trashed',
    'getKey getKeyName getTable enforceMorphMap requireMorphMap disableAuditing enableAuditing',
  ),
  // https://laravel.com/docs/12.x/collections and https://www.php.net/manual/en/class.iterator.php
  ...words(
    'after before collapse collapseWithKeys collect combine concat contains containsOneItem containsStrict countBy crossJoin',
    'diff diffAssoc diffKeys doesntContain dot duplicates eachSpread ensure every filter flatMap flatten flip forget hasAny',
    'intersect intersectByKeys intersectAssoc isEmpty isNotEmpty join keyBy keys last map mapInto mapSpread mapToGroups mapToDictionary mapWithKeys',
    'median merge mergeRecursive mode multiply nth pad partition percentage pipe pipeInto pipeThrough pop prepend pull put random range',
    'reduce reduceSpread reject replaceRecursive reverse search select shift shuffle skipUntil skipWhile sliding slice some sort sortBy',
    'sortByDesc sortDesc sortKeys sortKeysDesc sortKeysUsing splice split splitIn takeUntil takeWhile tap times toArray toJson transform undot unique',
    'uniqueStrict unless unlessEmpty unlessNotEmpty unwrap values when whenEmpty whenNotEmpty where whereStrict wrap zip modelKeys',
    'current key next rewind valid offsetGet offsetExists offsetSet offsetUnset',
  ),
  // https://laravel.com/docs/12.x/strings, https://carbon.nesbot.com/docs and https://www.php.net/manual/en/book.datetime.php
  ...words(
    'afterLast append ascii basename beforeLast between betweenFirst camel charAt classBasename containsAll deduplicate dirname endsWith',
    'excerpt explode headline inlineMarkdown isAscii isJson isUlid isUrl isUuid kebab lcfirst length limit lower ltrim markdown',
    'mask match matchAll newLine padBoth padLeft padRight plural replaceArray replaceFirst replaceLast replaceMatches',
    'replaceStart replaceEnd rtrim singular slug snake squish startsWith stripTags studly substr substrCount title toString',
    'trim ucfirst ucsplit upper wordCount words',
    'now today tomorrow yesterday parse format clone timezone tz utc setTimezone setDate setTime setTimestamp timestamp',
    'addSecond addSeconds addMinute addMinutes addHour addHours addDay addDays addWeek addWeeks addMonth addMonths addYear addYears',
    'addMonthNoOverflow addMonthsNoOverflow addYearNoOverflow addYearsNoOverflow addWeekdays addQuarter addQuarters',
    'subSecond subSeconds subMinute subMinutes subHour subHours subDay subDays subWeek subWeeks subMonth subMonths subYear subYears',
    'subMonthNoOverflow subMonthsNoOverflow subYearNoOverflow subYearsNoOverflow subWeekdays subQuarter subQuarters',
    'startOfDay startOfHour startOfMinute startOfMonth startOfQuarter startOfWeek startOfYear startOfSecond',
    'endOfDay endOfHour endOfMinute endOfMonth endOfQuarter endOfWeek endOfYear endOfSecond',
    'diffInSeconds diffInMinutes diffInHours diffInDays diffInWeeks diffInMonths diffInYears diffForHumans eq ne gt gte lt lte',
    'equalTo notEqualTo greaterThan lessThan createFromFormat createFromTimestamp translatedFormat micro millisecond isoFormat',
  ),
  // https://laravel.com/docs/12.x/artisan, https://symfony.com/doc/current/components/console and what else the framework gives
  ...words(
    'info line error warn comment question debug notice warning critical emergency log write writeln newLine',
    'option options argument arguments confirm ask secret anticipate choice table withProgressBar progressStart progressAdvance',
    'progressFinish progressBar setMaxSteps createProgressBar setMessage setFormat getOutput output advance section listTableIndexes listTableColumns',
    'listTableForeignKeys listTables listTableNames listTableDetails introspectTable introspectSchema tablesExist createSchemaManager',
    'encrypt decrypt encryptString decryptString hash needsRehash bcrypt config environment isLocal isProduction runningInConsole',
    'runningUnitTests version make makeWith bound resolved abstract instance bind singleton trans choice locale setLocale url path fullPath',
    'disk driver store missing size mimeType lastModified files allFiles directories allDirectories json body status ok successful failed',
    'throw messages message errors fails passes validated validator unsetEventDispatcher withoutForeignKeyConstraints',
    'faker sentence paragraph text word name email safeEmail uuid ulid numberBetween randomElement boolean dateTime',
  ),
  ...words(
    '__toString __get __isset __construct __clone offsetExists getMessage getCode getPrevious getTraceAsString jsonSerialize',
  ),
]);

/**
 * What is asked for by a name that everybody gives it: `getKey`, `isActive`, `toArray`, `setNameAttribute` (which a model keeps until it
 * is saved); not `getOrCreate`, not `total`.
 */
const ASKS =
  /^(?:(?:get|is|has|to|as|can|should|does|findBy|firstBy|fetch|parse|from)(?=[A-Z\d_])(?!\w*(?:And|Or|Then)[A-Z])\w*|set[A-Z]\w*Attribute)$/;

/** `whereEmail`, `whereNull`: https://laravel.com/docs/12.x/queries#where-clauses */
const WHERE = /^(?:where|orWhere)(?:[A-Z]\w*)?$/;

/** Whether a call on something that is not known changes nothing, as far as its name tells. */
export const onlyReads = (name: string): boolean =>
  READS.has(name.toLowerCase()) || WHERE.test(name) || ASKS.test(name);
