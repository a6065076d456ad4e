import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt();

export const data = JSON.parse(readFileSync("claims.json", "utf8"));
export const byId = new Map(data.claims.map((claim) => [claim.id, claim]));
export const newest = [...data.claims].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

/** The list of every source, speaker, topic and document, the newest claims first. */
export const lists = ["sources", "speakers", "topics", "documents"].flatMap((kind) => {
  const field = kind.slice(0, -1);
  const grouped = new Map(Object.keys(data[kind]).map((id) => [id, []]));
  for (const claim of newest) grouped.get(claim[field]).push(claim);
  return [...grouped].map(([id, claims]) => ({ kind, id, entry: data[kind][id], claims }));
});

export const paths = [
  "/",
  ...data.claims.map((claim) => `/claims/${claim.id}/`),
  ...lists.map(({ kind, id }) => `/${kind}/${id}/`),
];

export const render = (text) => markdown.render(text);

export const escaped = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

export function review(claim) {
  const source = data.sources[claim.source];
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    datePublished: claim.date,
    url: `${data.site.url}/claims/${claim.id}/`,
    claimReviewed: claim.title,
    author: { "@type": "Organization", name: data.site.organisation },
    itemReviewed: {
      "@type": "Claim",
      author: { "@type": "Person", name: data.speakers[claim.speaker].name },
      appearance: { "@type": "CreativeWork", url: source.url, name: source.title },
    },
    reviewRating: {
      "@type": "Rating",
      ratingValue: claim.rating,
      bestRating: 5,
      worstRating: 1,
      alternateName: claim.verdict,
    },
  }).replace(/</g, "\\u003c");
}
