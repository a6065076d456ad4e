import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";

const kinds = ["sources", "speakers", "topics", "documents"];

/** The data as the templates ask for it: claims by id, lists by entry, the newest first. */
function arranged(data) {
  const newest = [...data.claims].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const lists = kinds.flatMap((kind) => {
    const field = kind.slice(0, -1);
    const grouped = new Map(Object.keys(data[kind]).map((id) => [id, []]));
    for (const claim of newest) grouped.get(claim[field]).push(claim);
    return [...grouped].map(([id, claims]) => {
      const entry = data[kind][id];
      const title = entry.title ?? entry.name;
      return { path: `/${kind}/${id}/`, title, meta: entry.publisher ?? entry.note ?? "", claims };
    });
  });
  const paths = ["/", ...data.claims.map((claim) => `/claims/${claim.id}/`), ...lists.map((list) => list.path)];
  return { ...data, newest, lists, paths, byId: new Map(data.claims.map((claim) => [claim.id, claim])) };
}

function review(data, claim) {
  const source = data.sources[claim.source];
  return {
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
  };
}

function published({ role, related, analysis, ...claim }) {
  return { ...claim, url: `/claims/${claim.id}/` };
}

const embedded = (data) => JSON.stringify(data).replace(/</g, "\\u003c");

export default function (config) {
  const markdown = new MarkdownIt();
  const data = arranged(JSON.parse(readFileSync("claims.json", "utf8")));
  config.addGlobalData("data", () => data);
  config.addFilter("markdown", (text) => markdown.render(text));
  config.addFilter("claim", (id) => data.byId.get(id));
  config.addFilter("review", (claim) => embedded(review(data, claim)));
  config.addFilter("published", (claim) => embedded(published(claim)));
  config.addPassthroughCopy({ "static": "." });
  return { dir: { input: "src", output: "out" } };
}
