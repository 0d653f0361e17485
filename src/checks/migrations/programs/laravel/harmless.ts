/** Calls of which the name tells that they change no rows and no tables. */

/** Classes of Laravel and PHP of which no method changes the database. */
const INERT =
  /^(?:(?:[\w\\]{0,100}\\)?U[ul]id|(?:Illuminate\\Support\\(?:Facades\\)?)?(?:Log|Str|Stringable|Arr|Carbon|Config|Cache|Storage|File|Http|Hash|Crypt|Session|App|Date|URL|Lang|View|Request|Route|Cookie|Number|Js|Env|Context|Collection|Fluent|Sleep|Benchmark|Lottery|Password|Redis|Gate|Auth|Facade|Validator|Response|Mail|Notification)|Carbon\\\w+|CarbonImmutable|Date(?:Time(?:Immutable|Zone)?|Interval|Period)?|PDO|Exception|\w*Exception|Throwable|Closure|Ramsey\\Uuid\\\w+|Symfony\\.+|Doctrine\\DBAL\\.+|Psr\\.+|Reflection\w*|ArrayObject|SplObjectStorage|stdClass|Illuminate\\(?:Filesystem|Console|Encryption|Cache|Log|Config|Http|Validation|Contracts|Container|Foundation\\Inspiring)\\.+|Illuminate\\Support\\.+|Illuminate\\Database\\(?:QueryException|Schema\\Blueprint|Query\\Expression|Eloquent\\(?:Relations\\.+|ModelNotFoundException|SoftDeletes))|GuzzleHttp\\.+|NumberFormatter|Locale|Monolog\\.+|Sabre\\.+|Webpatser\\.+)$/;

export const isInert = (name: string): boolean => INERT.test(name);

/** Reading, and building what reads. */
const READS =
  /^(?:get|all|first|find|query|pluck|count|with|select|order|group|having|join|left|right|cross|cursor|chunk|each|lazy|on$|onwriteconnection|has|doesnt|where|orwhere|exists|value$|values$|max|min|sum|avg|new|make|to_|tobase|is_|only|except|keys|map|filter|reject|flatten|flatmap|unique|sort|merge|concat|contains|implode|join|collect|when|unless|tap|take|skip|limit|offset|latest|oldest|set|load|for|from|format|parse|now|add|sub|start|end|diff|string|json|decrypt|encrypt|hash|fetch|list|table|column|without|unguard|reguard|fill|forcefill|replicate|append|hidden|visible|info|line|error|warn|comment|debug|notice|write|output|option|argument|confirm|ask|remember|forget|flush|clear|put|pull|driver|disk|url|path|trans|unsetEventDispatcher|disable|enable|flushEventListeners|withoutEvents|partition|reduce|split|slice|shift|pop|prepend|zip|search|random|last|nth|pipe|times|wrap|some|every|key|transform|after|before|between|begin|lower|upper|slug|replace|plural|singular|studly|snake|kebab|camel|limit|length|substr|trim|ucfirst|uuid|ulid|version|environment|running|register|__)/i;

/** The same where a capital letter must follow: `toArray` and not `total`, `isActive` and not `issueRefunds`. */
const READS_WITH_CAPITAL = /^(?:to|is|as|in|call)[A-Z]/;

const CHANGES =
  /^(?:save|update|delete|destroy|create|insert|upsert|touch|import|perform|call$|callSilent|run|exec|execute|migrate|invoke|dispatch|handle|refresh|rebuild|truncate|drop|backfill|process|purge|sync|recalculate|populate|seed|increment|decrement|toggle|findOrCreate|firstOrCreate|findOrNew|copy|move|convert|fix|attach|detach|commit|restore|forceDelete|push$|associate|dissociate|givePermission|assignRole|revoke|setAttributeAndSave|generate|enqueue|syncPermissions|addMedia|remove|store$|persist|publish|install|uninstall|reset|apply|upgrade|rollback|replace$|forceCreate|createMany|saveMany|createOrFirst|statement|unprepared|rename|alter)/i;

/** Whether a call on something that is not known changes nothing, as far as its name tells. */
export function onlyReads(name: string, argumentCount: number): boolean {
  if (CHANGES.test(name) && !/^(?:findOrNew|firstOrNew|updateTimestamps)$/i.test(name)) return false;
  return READS.test(name) || READS_WITH_CAPITAL.test(name) || argumentCount === 0;
}
