/** Functions of the language and of well-known packages that send no SQL. */
const ROOTS =
  /^(?:console|logger|log|Logger|winston|process|Math|Date|JSON|Number|String|Boolean|Array|Object|Promise|Symbol|Reflect|Buffer|RegExp|BigInt|Intl|URL|Error|crypto|uuid\w*|path|fs|fsp|os|util|assert|debug|_|lodash|chunk|moment|dayjs|nanoid|shortid|cuid|bcrypt|argon2|performance|setTimeout|clearTimeout|parseInt|parseFloat|isNaN|expect|require|structuredClone|encodeURIComponent|decodeURIComponent|fileURLToPath)\b/;

/** Whether a callee, as it stands in the file, is one of them. Callbacks are followed all the same. */
export const harmless = (words: string): boolean => {
  const trimmed = words.slice(0, 200).replace(/^(?:this\.)+/, '');
  return /^(?:console|logger|log|Logger|winston)\b/.test(trimmed);
};

/** Whether a call that stands alone, as a statement, does nothing to a database as far as its name says. */
export const saysNothing = (words: string): boolean => {
  const trimmed = words.slice(0, 200).replace(/^(?:this\.)+/, '');
  return (
    ROOTS.test(trimmed) ||
    /(?:^|\.)(?:log|info|warn|error|debug|set|add|push|pop|shift|unshift|splice|fill|reverse|assign|merge|sort|forEach|map|flatMap|filter|find|some|every|reduce|on|once|sleep|delay|delete|next)$/.test(
      trimmed,
    )
  );
};
