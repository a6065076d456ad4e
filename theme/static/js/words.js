// Words to search by; factcheck/words.py splits the entries of a large record in the same way.
"use strict";

const SEARCH_WORDS = (() => {
  const SPACELESS = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\ua9e0-\\ua9fe\\uaa60-\\uaa7f";
  // Apostrophes, accents, the vowel signs of Arabic and Hebrew, and what cannot be seen.
  const DROPPED = /['’ʻʼ\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;
  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ŧ: "t", ı: "i", ς: "σ", ى: "ي", ٱ: "ا", ہ: "ه", ی: "ي", ک: "ك", ة: "ه" };
  const OTHER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
  const COMMA = /(?<=\d)[,\u066c](?=\d)/g;
  const RUN = new RegExp(`[${SPACELESS}]+|(?:(?![${SPACELESS}])[\\p{L}\\p{N}\\p{M}])+|\\p{So}`, "gu");
  const IS_SPACELESS = new RegExp(`^[${SPACELESS}]`);
  const JOINED = /[\p{L}\p{N}\p{M}]+(?:(?:(?<=\p{L})[-\u2010.]|[-\u2010.](?=\p{L}))[\p{L}\p{N}\p{M}]+)+/gu;

  // Digits stand in runs of ten, of which Unicode begins each at a code point that ends in 0 or 6.
  const digit = (sign) => {
    const code = sign.codePointAt(0);
    return /\p{Nd}/u.test(String.fromCodePoint(code & ~15)) ? code & 15 : (code & 15) - 6;
  };
  const fold = (text) =>
    text.normalize("NFKD").toLowerCase().replace(DROPPED, "").replace(OTHER, (letter) => LETTERS[letter]).replace(/\p{Nd}/gu, digit).replace(COMMA, "");
  const pairs = (run) => Array.from({ length: Math.max(run.length - 1, 1) }, (_, at) => run.slice(at, at + 2));
  const runs = (text) => fold(text).match(RUN) ?? [];

  return {
    // The words of a query, or of a part of a text.
    of: (text) => runs(text).flatMap((run) => (IS_SPACELESS.test(run) ? pairs(run) : run)),
    // The words of a query; "claim 9" and "line 21" are one word each.
    asked: (text) => {
      const words = SEARCH_WORDS.of(text);
      return words.length === 2 && /^(claim|line)\d+$/.test(words.join("")) ? [words.join("")] : words;
    },
    // Those of a text to be searched: also what is joined by hyphens and the like, written as one.
    indexed: (text) => [
      ...runs(text).flatMap((run) => (IS_SPACELESS.test(run) ? [...pairs(run), run.at(-1)] : run)),
      ...(fold(text).match(JOINED) ?? []).map((word) => word.replace(/[-\u2010.]/g, "")),
    ],
    // What tells which segments of a text are to be marked.
    marks: (terms) => ({
      has: (segment) => {
        const words = SEARCH_WORDS.of(segment);
        return words.length > 0 && words.every((word) => terms.has(word));
      },
    }),
  };
})();
