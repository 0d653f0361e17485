/** Sentences that say in what state a thing is that should answer: `This app has gone to sleep`, `The upstream server is timing out`. */

const THING =
  '(?:app|application|(?:web ?)?site|(?:web ?)?page|service|server|deployment|space|project|domain|function|worker|backend|upstream|tunnel|host(?:name)?|gateway|container|instance|machine|account|store|shop|endpoint|repl|isolate|origin|system|platform|portal|api|database|connection|request|route|url|uri|resource|object|bucket|method|header|tenant|workspace|cluster|node|pod|proxy|network|environment|link|program|script|process|client|user|key|token|session|certificate|path|file)s?';
const IS =
  '(?:is|are|isn.t|aren.t|has|have|hasn.t|haven.t|was not|wasn.t|does not|doesn.t|did not|didn.t|could not|couldn.t|cannot|can not|can.t|.s|failed|to|not)';
const STATE =
  '(?:down|paused|asleep|sleep(?:ing)?|stopped|unavailable|unreachable|offline|suspended|disabled|expired|crash(?:ed|ing)?|in error|fail(?:ed|ing|ure)?|broken|unresponsive|overloaded|misconfigured|exhausted|over (?:its |the )?quota|running|live(?: yet)?|available|respond(?:ing)?|ready|configured|published|enabled|claimed|found|exists?|connected|permitted|active|taking too long|too (?:busy|long|large|many)|tim(?:ed|ing) out|deleted|removed|archived|locked|blocked|denied|refused|forbidden|invalid|rejected|outage|issues|interpreted|reached|loaded|started|boot|processed|served|decoded|displayed|matched|parsed|understood|authori[sz]ed|allowed|supported|installed|valid)';
const GOOD =
  /\b(?:is|are|has|have)(?: \S+){0,2} (?:up|running|live|available|ready|configured|published|enabled|claimed|found|connected|permitted|active|loaded|started|processed|served|decoded|displayed|matched|parsed|understood|authori[sz]ed|allowed|supported|installed|valid)\b/i;
const NEGATIVE = /\b(?:not|no longer|n.t|never|cannot|unable|neither|either|yet to|failed|nothing)\b|n.t\b/i;

const LINE = new RegExp(`^(?:\\S+ ){0,6}?${THING}\\b.{0,40}?(?:^|[\\s’'])${IS}\\b.{0,40}?\\b${STATE}\\b.{0,60}$`, 'i');
const MAX = 160;

/** True for a line that says that something does not work. Past tense tells a story and is none. */
export function isBadState(line: string): boolean {
  if (line.length > MAX || !LINE.test(line)) return false;
  return !GOOD.test(line) || NEGATIVE.test(line);
}
