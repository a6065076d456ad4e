// Search of a large record: loads the parts that have the typed words, then those with the cards shown.
"use strict";

const SEARCH_PARTS = (() => {
  const KINDS = ["claims", "sources", "speakers", "outlets", "organizations", "topics", "documents", "events", "pages"];
  const OF_WORDS = 512;
  const KEY = /.{7}/g;

  // The same as in factcheck/words.py.
  const partOf = (word) => {
    const [first, second] = [...word].map((letter) => letter.codePointAt(0));
    return `words/${(31 * first + (second ?? 0)) % OF_WORDS}.js`;
  };

  // MiniSearch tells which words of a part are like a typed one, and how much.
  const vocabularies = {};
  const vocabulary = async (name) => {
    const rows = await load(name);
    vocabularies[name] ??= new MiniSearch({ fields: ["word"], storeFields: ["keys"], tokenize: (word) => [word], processTerm: (word) => word });
    if (!vocabularies[name].documentCount)
      vocabularies[name].addAll(rows.map(([word, title, text], id) => ({ id, word, keys: [title, text].map((keys) => keys.match(KEY) ?? []) })));
    return vocabularies[name];
  };

  // How well each entry has a word: one in the title counts four times, a rare one more.
  const rate = (found) => {
    const scores = new Map();
    for (const { score, terms, keys } of found) {
      const weight = score / Math.log(2 + keys[0].length + keys[1].length);
      for (const [place, some] of keys.entries())
        for (const key of some) scores.set(key, Math.max(scores.get(key) ?? 0, place ? weight : 4 * weight));
    }
    return scores;
  };

  return {
    async search(query, { combineWith, fuzzy, prefix }) {
      const typed = SEARCH_WORDS.asked(query);
      // A single letter stands in too many words to be looked for beside others.
      const terms = typed.filter((word) => word.length > 1 || typed.length < 2 || /\p{N}/u.test(word));
      const found = await Promise.all(
        terms.map(async (term, place) => {
          return (await vocabulary(partOf(term))).search(term, { prefix: prefix(term, place, terms), fuzzy });
        }),
      );
      const rated = found.map(rate);
      const marks = new Set(found.flat().flatMap(({ terms }) => terms));
      const entries = new Map();
      for (const scores of rated)
        for (const [key, score] of scores) {
          const entry = entries.get(key) ?? { key, kind: KINDS[key[0]], score: 0, count: 0 };
          entry.score += score;
          entry.count += 1;
          entries.set(key, entry);
        }
      return [...entries.values()]
        .filter(({ count }) => combineWith !== "AND" || count === terms.length)
        .sort((one, other) => other.score - one.score || (one.key < other.key ? -1 : 1))
        .map((entry) => ({ ...entry, terms: [...marks] }));
    },

    // Returns results with the cards to be shown.
    async complete(found) {
      const parts = await Promise.all(found.map(({ key }) => load(`cards/${key.slice(1, 4)}.js`)));
      return found.flatMap((match, place) =>
        parts[place].filter(({ key }) => key === match.key).map((card) => ({ ...match, ...card, id: card.path })),
      );
    },
  };
})();
